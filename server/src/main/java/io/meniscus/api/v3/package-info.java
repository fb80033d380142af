/** Version 3 of the API. */
@NullMarked
package io.meniscus.api.v3;

import org.jspecify.annotations.NullMarked;
