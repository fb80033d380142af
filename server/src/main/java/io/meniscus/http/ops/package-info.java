/** Watching and describing the server: logs, metrics, health, the OpenAPI document. */
@NullMarked
package io.meniscus.http.ops;

import org.jspecify.annotations.NullMarked;
