/** A customer's status: which label it has, and how it came to it. */
@NullMarked
package io.meniscus.core.identity.status;

import org.jspecify.annotations.NullMarked;
