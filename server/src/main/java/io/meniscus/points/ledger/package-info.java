/** What happened to a person's points: events, balances at a moment, what single events awarded. */
@NullMarked
package io.meniscus.points.ledger;

import org.jspecify.annotations.NullMarked;
