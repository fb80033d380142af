/** The packaged server in a process of its own, for modules that test it from outside. */
@NullMarked
package io.meniscus.testing.packaged;

import org.jspecify.annotations.NullMarked;
