/** {@code /v2/meta/sources} and {@code /v2/org/{orgId}/sources}. */
@NullMarked
package io.meniscus.api.v2.sources;

import org.jspecify.annotations.NullMarked;
