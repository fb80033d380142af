/** What the versions of the API share without speaking any of them. */
@NullMarked
package io.meniscus.api;

import org.jspecify.annotations.NullMarked;
