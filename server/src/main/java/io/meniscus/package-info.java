/** The server: arguments, configuration, composition. */
@NullMarked
package io.meniscus;

import org.jspecify.annotations.NullMarked;
