/** CSV imports of products, what they are sorted by, and their attributes. */
@NullMarked
package io.meniscus.product.imports;

import org.jspecify.annotations.NullMarked;
