/** The kinds of entries an organization's set-up has, each declared once (organization-setup §§2–8). */
@NullMarked
package io.meniscus.organization.kinds;

import org.jspecify.annotations.NullMarked;
