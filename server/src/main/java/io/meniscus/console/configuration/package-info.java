/** The configuration keys of an organization. */
@NullMarked
package io.meniscus.console.configuration;

import org.jspecify.annotations.NullMarked;
