/** v2/transactions: changes of bills that stand. */
@NullMarked
package io.meniscus.api.v2.transactions.change;

import org.jspecify.annotations.NullMarked;
