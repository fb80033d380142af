/** Who a person is made of: its merges, what one would do, and how it is taken back. */
@NullMarked
package io.meniscus.console.customers.merging;

import org.jspecify.annotations.NullMarked;
