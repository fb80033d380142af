package io.meniscus.core.identity;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer through one profile.
 *
 * @param attributes a JSON object as it came; empty text for none
 */
public record CommChannel(Key key, Marks marks, @Nullable Instant lastViewedAt, String attributes) {

    /** As it was, for the address that took this one's place, which nobody verified yet. */
    public CommChannel following(Key next) {
        return new CommChannel(
                next, new Marks(marks.primary(), false, marks.residence(), marks.office()), lastViewedAt, attributes);
    }

    /** Which channel of which profile. */
    public record Key(ProfileKey profile, ChannelType type, String value) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::profile).thenComparing(Key::type).thenComparing(Key::value);

        /** Whether both are the same address. */
        boolean reaches(Key other) {
            return type == other.type && value.equals(other.value);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return profile + ":" + type + ":***";
        }
    }

    /** Whether it is as it follows from an identifier, nothing having been said of it. */
    boolean isDerived() {
        return marks.equals(Marks.DERIVED) && lastViewedAt == null && attributes.isEmpty();
    }

    /** What was said of the channel. */
    public record Marks(boolean primary, boolean verified, boolean residence, boolean office) {
        /** A channel that follows from an identifier. */
        public static final Marks DERIVED = new Marks(true, false, false, false);
    }
}
