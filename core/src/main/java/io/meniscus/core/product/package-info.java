/** What is sold: items by their codes (v1.1/product). */
@NullMarked
package io.meniscus.core.product;

import org.jspecify.annotations.NullMarked;
