/** Tokens of API clients (v3/oauth). */
@NullMarked
package io.meniscus.api.v3.oauth;

import org.jspecify.annotations.NullMarked;
