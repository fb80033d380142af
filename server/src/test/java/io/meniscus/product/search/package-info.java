@NullMarked
package io.meniscus.product.search;

import org.jspecify.annotations.NullMarked;
