/** Pages of who is not logged in yet. */
@NullMarked
package io.meniscus.console.entry;

import org.jspecify.annotations.NullMarked;
