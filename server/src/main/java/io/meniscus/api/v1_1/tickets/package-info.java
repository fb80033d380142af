/** {@code /v1.1/customer/tickets} (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.tickets;

import org.jspecify.annotations.NullMarked;
