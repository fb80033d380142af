/** {@code /v1.1/request} and {@code /v1.1/customer/update_identity} (v1.1/request, v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.requests;

import org.jspecify.annotations.NullMarked;
