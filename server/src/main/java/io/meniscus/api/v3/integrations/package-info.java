/** {@code /v3/integrations}: API clients. */
@NullMarked
package io.meniscus.api.v3.integrations;

import org.jspecify.annotations.NullMarked;
