package io.meniscus.core.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Points;
import java.util.Collection;
import java.util.List;

/** What a code was issued for within its action. */
public sealed interface Binding {
    /** Anything the action covers. */
    record Unbound() implements Binding {}

    /** So many points of one customer, and no others (v1.1/points "redeem"). */
    record ToPoints(CustomerId customer, Points points) implements Binding {}

    /** What somebody wants to do with a code. */
    sealed interface Act {
        /** Only to be told whether the code is good, or something no code is bound to. */
        record Any() implements Act {}

        /**
         * Points of a person are to move.
         *
         * @param members the customers that are the person
         */
        record MovePoints(Collection<CustomerId> members, Points points) implements Act {
            public MovePoints {
                members = List.copyOf(members);
            }
        }
    }

    /** Whether a code that was issued for this opens an act. */
    default boolean opens(Act act) {
        return switch (this) {
            case Unbound() -> true;
            case ToPoints(var customer, var points) ->
                switch (act) {
                    case Act.Any() -> true;
                    case Act.MovePoints(var members, var amount) -> members.contains(customer) && amount.equals(points);
                };
        };
    }
}
