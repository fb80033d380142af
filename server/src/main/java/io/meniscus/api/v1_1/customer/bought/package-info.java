/** What customers bought, as v1.1 lists it (v1.1/customer "transactions"). */
@NullMarked
package io.meniscus.api.v1_1.customer.bought;

import org.jspecify.annotations.NullMarked;
