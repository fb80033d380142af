/** An organization's set-up: profile, stores, tills, sources, configuration keys. */
@NullMarked
package io.meniscus.organization;

import org.jspecify.annotations.NullMarked;
