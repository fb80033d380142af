/** What persons that are merged, or are to be parted, have and did with their points. */
@NullMarked
package io.meniscus.redemption.parting;

import org.jspecify.annotations.NullMarked;
