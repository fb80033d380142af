/** What customers have in programs, as v1.1 shows it (v1.1/customer). */
@NullMarked
package io.meniscus.api.v1_1.customer.held;

import org.jspecify.annotations.NullMarked;
