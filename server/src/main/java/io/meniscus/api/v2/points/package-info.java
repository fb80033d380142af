/** {@code /v2/points} and the points of a customer: balance, schedules, reversal, transfer, deduction (v2/points). */
@NullMarked
package io.meniscus.api.v2.points;

import org.jspecify.annotations.NullMarked;
