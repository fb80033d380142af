/** Bills: sales, returns, anonymous purchases, and what they do to a customer's points (loyalty-engine §§2, 8, 9). */
@NullMarked
package io.meniscus.core.bill;

import org.jspecify.annotations.NullMarked;
