/** The CSV import of console users (organization-setup §3). */
@NullMarked
package io.meniscus.user.imports;

import org.jspecify.annotations.NullMarked;
