/** HTTP: listening, routing, reading and writing, and the edges each version words its own way. */
@NullMarked
package io.meniscus.http;

import org.jspecify.annotations.NullMarked;
