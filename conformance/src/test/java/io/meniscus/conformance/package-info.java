/** What the packaged server answers over HTTP, and how it starts, stops and stands races. */
@NullMarked
package io.meniscus.conformance;

import org.jspecify.annotations.NullMarked;
