/** {@code /v2/customer/walkin}: customers who came into a store (v2/walkin). */
@NullMarked
package io.meniscus.api.v2.walkin;

import org.jspecify.annotations.NullMarked;
