/** v1.1/transaction: bills and what comes back of them. */
@NullMarked
package io.meniscus.api.v1_1.transactions;

import org.jspecify.annotations.NullMarked;
