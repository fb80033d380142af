/** What a loyalty program makes of a bill, tried without anything being written. */
@NullMarked
package io.meniscus.console.programs;

import org.jspecify.annotations.NullMarked;
