/** Bills: found by their number, and one of them from its items to what became of its points. */
@NullMarked
package io.meniscus.console.bills;

import org.jspecify.annotations.NullMarked;
