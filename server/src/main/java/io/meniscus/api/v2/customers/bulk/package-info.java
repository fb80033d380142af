/** Customers by the batch (v2/customers "upsert", "bulk"). */
@NullMarked
package io.meniscus.api.v2.customers.bulk;

import org.jspecify.annotations.NullMarked;
