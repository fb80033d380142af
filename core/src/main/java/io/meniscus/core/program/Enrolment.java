package io.meniscus.core.program;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.World;
import java.util.Collection;

/**
 * Who takes part in a program (loyalty-engine §12): every member of loyalty in the default one; in another one who was
 * registered at a till of it, and who was ever given points there.
 */
public final class Enrolment {
    private Enrolment() {}

    /** Whether a person takes part, which is a root of the World; its customers and accounts must be there. */
    public static boolean isIn(Program program, Programs programs, CustomerId person, World world) {
        var identity = world.section(Identity.KIND);
        if (identity.loyalty(person) != LoyaltyType.LOYALTY) {
            return false;
        }
        if (programs.standard().filter(program::equals).isPresent()) {
            return true;
        }
        var ledger = world.section(PointsLedger.KIND);
        return identity.members(person).stream()
                .anyMatch(member -> programs.at(member.registeredTill()).contains(program)
                        || ledger.isOpen(new AccountKey(member.id(), program.id())));
    }

    /**
     * As {@link #isIn(Program, Programs, CustomerId, World)}, of a person that was read.
     *
     * @param given the programs it has an account in
     */
    public static boolean isIn(Program program, Programs programs, Person person, Collection<ProgramId> given) {
        return isIn(program, programs, person.root(), given);
    }

    /**
     * As {@link #isIn(Program, Programs, Person, Collection)}.
     *
     * @param root of the person, of loyalty where any of its customers is
     */
    public static boolean isIn(Program program, Programs programs, Customer root, Collection<ProgramId> given) {
        return root.loyalty() == LoyaltyType.LOYALTY
                && (programs.standard().filter(program::equals).isPresent()
                        || given.contains(program.id())
                        || programs.at(root.registeredTill()).contains(program));
    }
}
