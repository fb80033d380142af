/** What an organization says of its products and sorts them by, beyond what bills say (v1.1/product). */
@NullMarked
package io.meniscus.core.product.catalogue;

import org.jspecify.annotations.NullMarked;
