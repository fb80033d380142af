package io.meniscus.api.v1_1.customer.held;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.held.PointsParts.Lapsed;
import io.meniscus.api.v1_1.customer.held.PointsParts.Lapsing;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.lapse.Lapse;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.organization.Organization;
import io.meniscus.points.PointsReads.Holdings;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a person has in programs: sums of the program that is asked for, else of the default one.
 *
 * @param asked the program of the query; null for none
 */
public record HeldWriter(
        Organization organization,
        Person person,
        Holdings holdings,
        @Nullable ProgramId asked) {
    /** As far off as points are said to lapse that never do (conventions §8). */
    private static final int NEVER_YEARS = 100;

    private static final int MOST_PROMOTIONS = 1_000;

    /** Of the default program. */
    public HeldWriter(Organization organization, Person person, Holdings holdings) {
        this(organization, person, holdings, null);
    }

    /** What the person has in the one program; nothing where there is none. */
    public Optional<Holding> holding() {
        return one().map(holdings::in);
    }

    private Optional<ProgramId> one() {
        return asked == null ? organization.programs().standard().map(Program::id) : Optional.of(asked);
    }

    public Points lifetime() {
        return holding().map(Holding::lifetime).orElse(Points.ZERO);
    }

    public Points current() {
        return holding().map(Holding::current).orElse(Points.ZERO);
    }

    /** Programs the person takes part in; the one of the query alone where it names one. */
    private List<Program> programs() {
        var programs = organization.programs();
        return programs.all().stream()
                .filter(program -> asked == null || program.id().equals(asked))
                .filter(program -> Enrolment.isIn(program, programs, person, holdings.programs()))
                .toList();
    }

    /** One for each program the person takes part in. */
    public Summary.Summaries summaries() {
        return new Summary.Summaries(programs().stream()
                .map(program -> Summary.of(holdings.in(program.id())))
                .toList());
    }

    /** The same, with what is told of a program beside others. */
    public Summary.Summaries several() {
        return new Summary.Summaries(programs().stream()
                .map(program -> Summary.of(holdings.in(program.id()), program))
                .toList());
    }

    /** Of the one program, where the person takes part in it. */
    public Summary.Summaries single() {
        return new Summary.Summaries(programs().stream()
                .filter(program -> one().filter(program.id()::equals).isPresent())
                .map(program -> Summary.of(holdings.in(program.id())))
                .toList());
    }

    public Summary.Totals totals() {
        return Summary.Totals.of(holding().orElseGet(() -> Holding.none(new ProgramId(0))));
    }

    public PointsParts.Programs named() {
        return new PointsParts.Programs(programs().stream()
                .map(program -> new PointsParts.Named(
                        Integer.toString(program.id().value()), program.name(), program.description()))
                .toList());
    }

    private record Key(ProgramId program, Instant at) {}

    /** What can be spent, by program and then by when it lapses. */
    public PointsParts.Schedule schedule(Collection<Lot> open, Instant at) {
        var sums = new TreeMap<Key, Points>(Comparator.comparing(Key::program).thenComparing(Key::at));
        open.stream()
                .filter(isOfPrograms())
                .filter(lot -> lot.isSpendable(at))
                .forEach(lot ->
                        sums.merge(new Key(lot.account().program(), moment(lot, at)), lot.available(), Points::plus));
        return new PointsParts.Schedule(sums.entrySet().stream()
                .map(row -> new Lapsing(
                        Numbers.text(row.getValue()),
                        text(row.getKey().program()),
                        time(row.getKey().at())))
                .toList());
    }

    /** What lapsed, by when; the latest first. */
    public PointsParts.Expired expired(Collection<Lot> every, Instant at) {
        var sums = new TreeMap<Key, Points>(
                Comparator.comparing(Key::at).reversed().thenComparing(Key::program));
        for (var lapse : Lapse.of(every.stream().filter(isOfPrograms()).toList(), at)) {
            sums.merge(new Key(lapse.account().program(), lapse.at()), lapse.points(), Points::plus);
        }
        return new PointsParts.Expired(sums.entrySet().stream()
                .map(row -> new Lapsed(
                        Numbers.text(row.getValue()),
                        time(row.getKey().at()),
                        text(row.getKey().program())))
                .toList());
    }

    /** What promotions gave and can be spent. */
    public PointsParts.Promotions promotions(Collection<Lot> open, Instant at) {
        return new PointsParts.Promotions(new PointsParts.OfCustomer(open.stream()
                .filter(isOfPrograms())
                .filter(lot -> lot.isSpendable(at) && isPromotional(lot.origin().type()))
                .limit(MOST_PROMOTIONS)
                .map(lot -> new PointsParts.Promotion(
                        Numbers.text(lot.available()),
                        time(lot.origin().awardedAt()),
                        time(moment(lot, at)),
                        text(lot.account().program())))
                .toList()));
    }

    private static boolean isPromotional(AwardType type) {
        return switch (type) {
            case BILL_PROMOTIONS, LINE_ITEM_PROMOTIONS, CUSTOMER_PROMOTIONS -> true;
            case BILL_REGULAR, LINE_ITEM_REGULAR, BALANCING -> false;
        };
    }

    /** All programs the person takes part in are told of, or the one of the query. */
    private Predicate<Lot> isOfPrograms() {
        var ids = programs().stream().map(Program::id).toList();
        return lot -> ids.contains(lot.account().program());
    }

    private Instant moment(Lot lot, Instant at) {
        return lot.expiresAt().equals(PointsAccount.NEVER)
                ? at.atZone(organization.clusterZone()).plusYears(NEVER_YEARS).toInstant()
                : lot.expiresAt();
    }

    private String time(Instant at) {
        return V11Dates.dateTime(at, organization.clusterZone());
    }

    private static String text(ProgramId program) {
        return Integer.toString(program.value());
    }
}
