/** v1.1/store. */
@NullMarked
package io.meniscus.api.v1_1.store;

import org.jspecify.annotations.NullMarked;
