/** {@code /v1.1/points}: would a redemption pass, its code, and redeeming (v1.1/points). */
@NullMarked
package io.meniscus.api.v1_1.points;

import org.jspecify.annotations.NullMarked;
