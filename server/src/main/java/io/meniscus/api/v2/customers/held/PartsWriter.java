package io.meniscus.api.v2.customers.held;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.lapse.Lapse;
import io.meniscus.core.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a customer has in programs: in all it takes part in where several programs are asked for, else in the
 * default one.
 *
 * @param several whether {@code mlp} was asked for
 * @param at      as of when
 */
public record PartsWriter(OfHolder.Found found, Programs several, Instant at) {

    /** Whose points are told. */
    public enum Programs {
        ALL,
        STANDARD
    }

    /** Those that are asked for and the customer takes part in. */
    private List<Program> programs() {
        var enrolled = found.programs();
        return switch (several) {
            case ALL -> enrolled;
            case STANDARD ->
                enrolled.stream()
                        .filter(program -> found.organization()
                                .programs()
                                .standard()
                                .filter(program::equals)
                                .isPresent())
                        .toList();
        };
    }

    private List<ProgramId> ids() {
        return programs().stream().map(Program::id).toList();
    }

    private ZoneId zone() {
        return found.organization().clusterZone();
    }

    /** Of the default program; null for who is not in it. */
    public @Nullable PointsSummary summary() {
        return new PartsWriter(found, Programs.STANDARD, at)
                .programs().stream()
                        .findFirst()
                        .map(program -> PointsSummary.of(
                                found.userId(), found.holdings().in(program.id())))
                        .orElse(null);
    }

    /** With what each program says of itself. */
    public List<LoyaltyProgram> details() {
        return programs().stream()
                .map(program -> LoyaltyProgram.of(
                                found.userId(), found.holdings().in(program.id()))
                        .with(program))
                .toList();
    }

    public List<Expiry> expiries() {
        return Expiry.schedule(found.lots(), ids(), day -> true, at, zone());
    }

    public PointsParts.PromotionalPoints promotional() {
        return new PointsParts.PromotionalPoints(
                promotional(AwardType.CUSTOMER_PROMOTIONS),
                promotional(AwardType.BILL_PROMOTIONS),
                promotional(AwardType.LINE_ITEM_PROMOTIONS));
    }

    private List<PointsParts.Promotional> promotional(AwardType type) {
        var wanted = ids();
        return found.lots().stream()
                .filter(lot -> lot.origin().type() == type
                        && wanted.contains(lot.account().program())
                        && lot.isSpendable(at))
                .map(lot -> new PointsParts.Promotional(
                        LoyaltyProgram.number(lot.available()),
                        V2Dates.dateTime(lot.origin().awardedAt(), zone()),
                        V2Dates.dateTime(Expiry.moment(lot, at, zone()), zone()),
                        lot.account().program().value()))
                .toList();
    }

    /** One for each program and day, the latest first. */
    public List<PointsParts.Expired> expired(Collection<Lot> every) {
        record Key(LocalDate day, int program) {}
        var wanted = ids();
        var sums = new TreeMap<Key, Points>(
                Comparator.comparing(Key::day).reversed().thenComparingInt(Key::program));
        for (var lapse : Lapse.of(every, at)) {
            var program = lapse.account().program();
            if (wanted.contains(program)) {
                sums.merge(
                        new Key(LocalDate.ofInstant(lapse.at(), zone()), program.value()),
                        lapse.points(),
                        Points::plus);
            }
        }
        return sums.entrySet().stream()
                .map(row -> new PointsParts.Expired(
                        LoyaltyProgram.number(row.getValue()),
                        V2Dates.date(row.getKey().day()),
                        row.getKey().program()))
                .toList();
    }
}
