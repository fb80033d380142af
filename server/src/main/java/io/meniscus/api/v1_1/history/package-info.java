/** What a customer did and got over time: {@code /v1.1/customer/transactions} and the like (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.history;

import org.jspecify.annotations.NullMarked;
