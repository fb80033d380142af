/** Products, by their codes (v1.1/product). */
@NullMarked
package io.meniscus.product;

import org.jspecify.annotations.NullMarked;
