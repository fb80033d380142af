/** What may be changed of a customer: status, subscriptions, notes, names and fields, identifiers. */
@NullMarked
package io.meniscus.console.customers.changing;

import org.jspecify.annotations.NullMarked;
