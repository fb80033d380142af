/** The proof of ledgers: calls that the contract's API does not have. */
@NullMarked
package io.meniscus.api.v3.ledger;

import org.jspecify.annotations.NullMarked;
