/** Versions 1 and 1.1 of the API: formats, envelope, dates. */
@NullMarked
package io.meniscus.api.v1_1;

import org.jspecify.annotations.NullMarked;
