/** {@code /v1.1/customer/subscriptions} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.subscriptions;

import org.jspecify.annotations.NullMarked;
