/** Points as they are stored: accounts, lots and the ledger. */
@NullMarked
package io.meniscus.points;

import org.jspecify.annotations.NullMarked;
