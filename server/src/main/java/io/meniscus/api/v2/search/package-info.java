/** v2/search: searches by what organizations define, and the criteria they define. */
@NullMarked
package io.meniscus.api.v2.search;

import org.jspecify.annotations.NullMarked;
