/** The console as people see it: the packaged server in a real browser. Skipped, and said so, where there is none. */
@NullMarked
package io.meniscus.browser;

import org.jspecify.annotations.NullMarked;
