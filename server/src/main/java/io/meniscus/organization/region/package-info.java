/** What hangs on where a place is: its time zone, currency and language, and how national numbers are dialled. */
@NullMarked
package io.meniscus.organization.region;

import org.jspecify.annotations.NullMarked;
