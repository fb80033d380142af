/** Pictures of customers, in the database or a directory (v2/customers "setImage"). */
@NullMarked
package io.meniscus.image;

import org.jspecify.annotations.NullMarked;
