/** Messages that wait to be sent, as they are stored and shown. */
@NullMarked
package io.meniscus.outbox;

import org.jspecify.annotations.NullMarked;
