/** Messages of an organization that wait to be sent. */
@NullMarked
package io.meniscus.console.outbox;

import org.jspecify.annotations.NullMarked;
