/** Customers: finding them, and everything that is known of one. */
@NullMarked
package io.meniscus.console.customers;

import org.jspecify.annotations.NullMarked;
