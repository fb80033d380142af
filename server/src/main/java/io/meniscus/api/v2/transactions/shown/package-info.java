/** v2/transactions: bills as reads show them, and the points they made. */
@NullMarked
package io.meniscus.api.v2.transactions.shown;

import org.jspecify.annotations.NullMarked;
