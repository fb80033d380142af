/** Loyalty programs: what a bill earns, how long it lasts, what may be redeemed (loyalty-engine §§1, 3, 5, 6). */
@NullMarked
package io.meniscus.core.program;

import org.jspecify.annotations.NullMarked;
