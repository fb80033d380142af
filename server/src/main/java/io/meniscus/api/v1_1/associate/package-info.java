/** v1.1/associate. */
@NullMarked
package io.meniscus.api.v1_1.associate;

import org.jspecify.annotations.NullMarked;
