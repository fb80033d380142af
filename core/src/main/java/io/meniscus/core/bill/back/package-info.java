/** What comes back: the sales a return is of, what it does to them, and the points it takes. */
@NullMarked
package io.meniscus.core.bill.back;

import org.jspecify.annotations.NullMarked;
