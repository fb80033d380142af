/** {@code /v2} lists of extended and custom fields. */
@NullMarked
package io.meniscus.api.v2.fields;

import org.jspecify.annotations.NullMarked;
