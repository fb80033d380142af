/** What happened: every write leaves an event in its own transaction. */
@NullMarked
package io.meniscus.core.event;

import org.jspecify.annotations.NullMarked;
