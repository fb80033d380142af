/** {@code /v1.1/customer/interaction} and {@code recommendations} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.interactions;

import org.jspecify.annotations.NullMarked;
