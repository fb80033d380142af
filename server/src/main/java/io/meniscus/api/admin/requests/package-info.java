/** What became of a request, by its id. */
@NullMarked
package io.meniscus.api.admin.requests;

import org.jspecify.annotations.NullMarked;
