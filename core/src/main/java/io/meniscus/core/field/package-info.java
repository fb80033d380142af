/** Custom and extended fields: what is defined, how given values are read, and what is kept of them. */
@NullMarked
package io.meniscus.core.field;

import org.jspecify.annotations.NullMarked;
