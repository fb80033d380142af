@NullMarked
package io.meniscus.product.imports;

import org.jspecify.annotations.NullMarked;
