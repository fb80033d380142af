/** {@code /v2/verticals}. */
@NullMarked
package io.meniscus.api.v2.verticals;

import org.jspecify.annotations.NullMarked;
