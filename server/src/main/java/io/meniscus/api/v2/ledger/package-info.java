/** The ledger of points as v2 shows it (v2/points-ledger). */
@NullMarked
package io.meniscus.api.v2.ledger;

import org.jspecify.annotations.NullMarked;
