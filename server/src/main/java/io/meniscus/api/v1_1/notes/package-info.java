/** {@code /v1.1/customer/notes} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.notes;

import org.jspecify.annotations.NullMarked;
