/** Version 2 of the API: envelopes, dates, paging. */
@NullMarked
package io.meniscus.api.v2;

import org.jspecify.annotations.NullMarked;
