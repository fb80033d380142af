/** The fields an organization has: the platform's stock, and what it made of it. */
@NullMarked
package io.meniscus.organization.field;

import org.jspecify.annotations.NullMarked;
