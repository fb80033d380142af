package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.world.Groups;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.Rows;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section of what was done with points on somebody's word: redemptions, their reversals, transfers. */
public final class PointsActs {
    public static final SectionKind<PointsActs> KIND = new SectionKind<>("points acts", PointsActs::new);

    private final Table<RedemptionId, Redemption> redemptions;
    private final Rows<Reversal> reversals;
    private final Rows<Transfer> transfers;
    private final Groups<String, RedemptionId> byReference = new Groups<>();
    private final Groups<CustomerId, RedemptionId> byCustomer = new Groups<>();

    private PointsActs(Journal journal) {
        redemptions = new Table<>(journal);
        reversals = new Rows<>(journal);
        transfers = new Rows<>(journal);
    }

    public void load(Redemption row) {
        index(row);
        redemptions.load(row.id(), row);
    }

    private void index(Redemption row) {
        byReference.add(row.said().externalReference(), row.id());
        byCustomer.add(row.account().customer(), row.id());
    }

    public @Nullable Redemption find(RedemptionId id) {
        return redemptions.find(id);
    }

    /** The redemption that was made under a caller's reference. */
    Optional<Redemption> of(String externalReference) {
        return byReference.of(externalReference).stream()
                .map(redemptions::find)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The loaded redemptions of customers, the latest first. */
    public List<Redemption> of(Collection<CustomerId> customers) {
        return customers.stream()
                .flatMap(customer -> byCustomer.of(customer).stream())
                .map(redemptions::find)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Redemption::id).reversed())
                .toList();
    }

    /** Puts a redemption that stands as it is now. */
    public void change(Redemption row) {
        put(row);
    }

    void put(Redemption row) {
        index(row);
        redemptions.put(row.id(), row);
    }

    void add(Reversal row) {
        reversals.add(row);
    }

    void add(Transfer row) {
        transfers.add(row);
    }

    // -- what is stored

    public Table<RedemptionId, Redemption> redemptions() {
        return redemptions;
    }

    public List<Reversal> reversals() {
        return reversals.added();
    }

    public List<Transfer> transfers() {
        return transfers.added();
    }
}
