/** Points that go on somebody's word: redemptions, their reversals, transfers and deductions by hand. */
@NullMarked
package io.meniscus.core.redemption;

import org.jspecify.annotations.NullMarked;
