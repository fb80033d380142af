/** What may change of a bill that stands (loyalty-engine §8). */
@NullMarked
package io.meniscus.core.bill.change;

import org.jspecify.annotations.NullMarked;
