package io.meniscus.points.anchor;

import io.meniscus.core.points.LedgerCheck.Anchored;
import io.meniscus.core.points.LedgerCheck.Finding;
import java.time.Instant;
import java.util.Optional;

/**
 * The last head of an account that was handed out, as the anchor has it that is kept.
 *
 * @param anchor 0 when none was handed out
 */
public record HandedOut(long anchor, Instant at, Anchored anchored, State state) {
    /** Of an account that no anchor has. */
    public static final HandedOut NOTHING = new HandedOut(0, Instant.EPOCH, Anchored.NONE, State.INTACT);

    /** Whether the anchor that is kept is the one that was made. */
    public enum State {
        INTACT,
        BROKEN
    }

    static HandedOut broken(long anchor) {
        return new HandedOut(anchor, Instant.EPOCH, Anchored.NONE, State.BROKEN);
    }

    /** This one, of an anchor whose signature is not the installation's. */
    public HandedOut forged() {
        return broken(anchor);
    }

    /** What is wrong with the anchor itself. */
    public Optional<Finding> broken() {
        return switch (state) {
            case INTACT -> Optional.empty();
            case BROKEN -> Optional.of(new Finding.AnchorBroken(anchor));
        };
    }
}
