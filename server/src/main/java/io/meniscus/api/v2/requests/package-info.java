/** Requests that somebody decides about, of which erasing a person is one (v2/requests, v2/pii-deletion). */
@NullMarked
package io.meniscus.api.v2.requests;

import org.jspecify.annotations.NullMarked;
