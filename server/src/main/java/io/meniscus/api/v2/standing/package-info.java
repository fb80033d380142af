/** A customer's status and subscriptions, and their logs (v2/customers, v2/customers-lookup). */
@NullMarked
package io.meniscus.api.v2.standing;

import org.jspecify.annotations.NullMarked;
