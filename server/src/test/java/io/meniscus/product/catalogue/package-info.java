@NullMarked
package io.meniscus.product.catalogue;

import org.jspecify.annotations.NullMarked;
