/** What is done with points on somebody's word: redeeming, giving back, giving to others, taking by hand. */
@NullMarked
package io.meniscus.redemption;

import org.jspecify.annotations.NullMarked;
