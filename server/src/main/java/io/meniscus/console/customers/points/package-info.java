/** The page of a customer's points. */
@NullMarked
package io.meniscus.console.customers.points;

import org.jspecify.annotations.NullMarked;
