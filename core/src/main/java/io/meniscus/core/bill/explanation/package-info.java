/** Why bills earned what they did. */
@NullMarked
package io.meniscus.core.bill.explanation;

import org.jspecify.annotations.NullMarked;
