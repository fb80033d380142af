/** Changing the identifiers a customer is known by (v2/customers "changeIdentifier"). */
@NullMarked
package io.meniscus.core.identity.change;

import org.jspecify.annotations.NullMarked;
