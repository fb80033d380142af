/** Requests for erasing persons, the sweep that erases them, and what answers 8026 afterwards (v2/pii-deletion). */
@NullMarked
package io.meniscus.customer.erasure;

import org.jspecify.annotations.NullMarked;
