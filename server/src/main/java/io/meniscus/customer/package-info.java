/** Customers: registration and look-ups. The living example of a concept. */
@NullMarked
package io.meniscus.customer;

import org.jspecify.annotations.NullMarked;
