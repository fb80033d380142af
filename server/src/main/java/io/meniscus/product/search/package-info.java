/** Products by conditions on what is said of them (v1.1/product "search"). */
@NullMarked
package io.meniscus.product.search;

import org.jspecify.annotations.NullMarked;
