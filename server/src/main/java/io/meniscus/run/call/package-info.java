/** What is asked of a runner, under which key, and what comes of it. */
@NullMarked
package io.meniscus.run.call;

import org.jspecify.annotations.NullMarked;
