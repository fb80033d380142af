/** {@code /v2/customers}: the person, addressed by id or identifier (v2/customers, v2/customers-lookup). */
@NullMarked
package io.meniscus.api.v2.customers;

import org.jspecify.annotations.NullMarked;
