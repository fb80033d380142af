/** What a customer has in programs, as v2 shows it (v2/customers "Shapes", v2/points). */
@NullMarked
package io.meniscus.api.v2.customers.held;

import org.jspecify.annotations.NullMarked;
