/** Bills: adding them, reading them, and their SQL. */
@NullMarked
package io.meniscus.bill;

import org.jspecify.annotations.NullMarked;
