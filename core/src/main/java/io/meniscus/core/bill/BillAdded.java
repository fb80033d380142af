package io.meniscus.core.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.Purchases;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.Earned;
import io.meniscus.core.program.Program;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill that was taken.
 *
 * @param person   whom the wire shows; {@link Bill#NOBODY} for an anonymous one
 * @param details  what was loaded of the person, all of it where it may have been registered; null for nobody
 * @param how      whether the customer was registered with it
 * @param awards   what it earned
 * @param taken    points that a return took back
 * @param parent   the number of the sale that was returned; empty for none
 * @param standing the person's points in each program the bill happened in, after it; the default program's last
 * @param lifetimePurchases what the person bought in all, after it, with or without programs; 0 for nobody
 */
public record BillAdded(
        Bill bill,
        CustomerId person,
        @Nullable Person details,
        How how,
        List<Award> awards,
        Points taken,
        String parent,
        List<InProgram> standing,
        BigDecimal lifetimePurchases) {
    public BillAdded {
        awards = List.copyOf(awards);
        standing = List.copyOf(standing);
    }

    /** What became of the customer. */
    public enum How {
        KNOWN,
        REGISTERED,
        ANONYMOUS
    }

    /** Points that a rule of a program gave. */
    public record Award(Program program, Earned earned) {}

    /** The points of a person in a program; those of all its members. */
    public record InProgram(Program program, Balances balances, Purchases purchases) {}

    /** All points it earned. */
    public Points awarded() {
        return awards.stream().map(award -> award.earned().points()).reduce(Points.ZERO, Points::plus);
    }
}
