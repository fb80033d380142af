/** {@code /v1.1/product}: products, what they are sorted by, and their attributes (v1.1/product). */
@NullMarked
package io.meniscus.api.v1_1.products;

import org.jspecify.annotations.NullMarked;
