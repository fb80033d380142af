/** What is said of products, and what they are sorted by: read, written and listed (v1.1/product). */
@NullMarked
package io.meniscus.product.catalogue;

import org.jspecify.annotations.NullMarked;
