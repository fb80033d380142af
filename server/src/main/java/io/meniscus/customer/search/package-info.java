/** Search over customers: the words that find them, conditions, and the criteria organizations define. */
@NullMarked
package io.meniscus.customer.search;

import org.jspecify.annotations.NullMarked;
