/** {@code /v1.1/customer/preferences} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.preferences;

import org.jspecify.annotations.NullMarked;
