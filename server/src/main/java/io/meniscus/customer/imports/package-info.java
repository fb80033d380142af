/** The CSV import of customers: registrations in bulk, by the same operation that tills' calls go through. */
@NullMarked
package io.meniscus.customer.imports;

import org.jspecify.annotations.NullMarked;
