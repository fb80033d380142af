/** {@code /v1.1/customer} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.customer;

import org.jspecify.annotations.NullMarked;
