/** Pictures of customers (v2/customers "setImage"). */
@NullMarked
package io.meniscus.api.v2.images;

import org.jspecify.annotations.NullMarked;
