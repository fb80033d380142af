/** The page of a customer's bills. */
@NullMarked
package io.meniscus.console.customers.bills;

import org.jspecify.annotations.NullMarked;
