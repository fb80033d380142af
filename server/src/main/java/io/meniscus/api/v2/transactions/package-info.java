/** v2/transactions. */
@NullMarked
package io.meniscus.api.v2.transactions;

import org.jspecify.annotations.NullMarked;
