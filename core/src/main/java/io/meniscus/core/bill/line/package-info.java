/** Lines of bills: what was bought or brought back, and what of it came back since. */
@NullMarked
package io.meniscus.core.bill.line;

import org.jspecify.annotations.NullMarked;
