/** Messages that wait to be sent, written in the transaction of what they tell of. */
@NullMarked
package io.meniscus.core.outbox;

import org.jspecify.annotations.NullMarked;
