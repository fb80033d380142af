package io.meniscus.core.identity.merge;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Movements;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What ledgers keep of a merge and of its undoing: in each program in which both sides have an account, the first
 * account of each carries the head the other's chain had. Accounts that were not loaded are left alone.
 */
final class LedgerMarks {
    private final World world;
    private final Given given;

    LedgerMarks(World world, Given given) {
        this.world = world;
        this.given = given;
    }

    /** Marks both sides of a merge. */
    void write(LedgerEvent event, MergeId merge, Collection<CustomerId> one, Collection<CustomerId> other) {
        var pairs = pairs(accounts(one), accounts(other));
        if (pairs.isEmpty()) {
            return;
        }
        var cause = new LedgerEntry.Cause(event, given.id(IdKind.LEDGER_EVENT), given.at(), BillId.NONE, merge.value());
        var bookings = new Bookings(world, cause);
        pairs.forEach(pair -> new Movements(bookings).mark(pair.one(), pair.other()));
        bookings.close();
    }

    private record Pair(AccountKey one, AccountKey other) {}

    private List<AccountKey> accounts(Collection<CustomerId> side) {
        return world.section(PointsLedger.KIND).accounts().values().stream()
                .map(PointsAccount::key)
                .filter(key -> side.contains(key.customer()))
                .sorted()
                .toList();
    }

    private static List<Pair> pairs(List<AccountKey> one, List<AccountKey> other) {
        var pairs = new ArrayList<Pair>();
        one.stream()
                .map(AccountKey::program)
                .distinct()
                .sorted()
                .forEach(program -> other.stream()
                        .filter(key -> key.program().equals(program))
                        .findFirst()
                        .ifPresent(second -> pairs.add(new Pair(
                                one.stream()
                                        .filter(key -> key.program().equals(program))
                                        .findFirst()
                                        .orElseThrow(),
                                second))));
        return pairs;
    }
}
