/** What parting a person that was merged does to points: what each side has, and what one paid for the other. */
@NullMarked
package io.meniscus.core.redemption.parting;

import org.jspecify.annotations.NullMarked;
