package io.meniscus.console.customers.points;

import io.meniscus.console.Visit;
import io.meniscus.console.bills.BillWords;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.OfCustomer;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Tone;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Balances;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsAccount;
import io.meniscus.core.points.Standing;
import io.meniscus.http.Reply;
import io.meniscus.points.Checked;
import io.meniscus.points.FindingText;
import io.meniscus.points.PersonPoints.Level;
import io.meniscus.points.PersonPoints.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code GET …/customers/{customer}/points}: what a customer has, of which lots, how it came, and whether it is so. */
public record ShowPoints(CustomerGround ground) implements OfCustomer.Page {
    private static final int LOTS = 100;
    private static final int PAGE = 20;
    private static final int LEVELS = 200;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Mark END = new Mark(
            Instant.parse("9999-01-01T00:00:00Z"),
            Long.MAX_VALUE,
            new AccountKey(new CustomerId(Long.MAX_VALUE), new ProgramId(Integer.MAX_VALUE)));

    @Override
    public Reply show(Visit visit, Subject subject) {
        var names = new Names(visit.organization());
        var points = ground.annexes().ledgers().points();
        var members = subject.person().members();
        var now = visit.request().at();
        var lots = points.openLots(visit.org(), members, LOTS + 1);
        var mark = mark(visit.request().query("before").orElse(""));
        var found = points.entries(visit.org(), members, mark, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var entries = new Entries(visit, subject.id(), BillId.NONE);
        var model = new PointsModel(
                Head.of(visit, subject, Head.Tab.POINTS),
                programs(visit, points.accounts(visit.org(), members), lots, names),
                chart(points.levels(visit.org(), members, LEVELS), lots, now),
                lots.stream().limit(LOTS).map(lot -> lot(lot, visit, names)).toList(),
                lots.size() > LOTS ? "Only the first " + LOTS + " are shown." : "",
                shown.stream().map(entries::entry).toList(),
                found.size() > PAGE ? older(visit, subject, shown.getLast()) : "",
                subject.path(visit, Head.Tab.POINTS.suffix()),
                proof(visit, members, names));
        return visit.page(subject.name(), "customers/points.jte", model);
    }

    private static String older(Visit visit, Subject subject, LedgerEntry last) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.cause().at());
        return subject.path(
                visit,
                Head.Tab.POINTS.suffix() + "?before=" + micros + "-"
                        + last.cause().eventLog() + "-"
                        + last.account().customer().value() + "-"
                        + last.account().program().value());
    }

    /** Where the page before ended; text that tells no place is the very end. */
    private static Mark mark(String text) {
        if (!text.matches("[0-9]{1,17}-[0-9]{1,18}-[0-9]{1,18}-[0-9]{1,9}")) {
            return END;
        }
        var parts = text.split("-", 4);
        return new Mark(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                Long.parseLong(parts[1]),
                new AccountKey(new CustomerId(Long.parseLong(parts[2])), new ProgramId(Integer.parseInt(parts[3]))));
    }

    private static List<PointsModel.Program> programs(
            Visit visit, List<PointsAccount> accounts, List<Lot> lots, Names names) {
        var byProgram = accounts.stream()
                .collect(Collectors.groupingBy(account -> account.key().program(), TreeMap::new, Collectors.toList()));
        return byProgram.entrySet().stream()
                .map(each -> program(visit, each.getKey(), each.getValue(), lots, names))
                .toList();
    }

    private static PointsModel.Program program(
            Visit visit, ProgramId id, List<PointsAccount> accounts, List<Lot> lots, Names names) {
        var now = visit.request().at();
        var own =
                lots.stream().filter(lot -> lot.account().program().equals(id)).toList();
        var all = accounts.stream().map(PointsAccount::balances).reduce(Balances.NONE, Balances::plus);
        var unswept = own.stream().collect(Collectors.groupingBy(Lot::account)).values().stream()
                .map(each -> Standing.of(each, now).lapsed())
                .reduce(Points.ZERO, Points::plus);
        var next = own.stream()
                .filter(lot -> lot.isSpendable(now))
                .findFirst()
                .map(lot -> PointsWords.amount(lot.available()) + " on " + names.minute(lot.expiresAt()))
                .orElse("—");
        return new PointsModel.Program(
                names.program(id),
                PointsWords.amount(all.current().minus(unswept)),
                List.of(
                        new PointsModel.Fact("Promised", PointsWords.amount(all.promised())),
                        new PointsModel.Fact("Lifetime", PointsWords.amount(all.lifetime())),
                        new PointsModel.Fact("Redeemed", PointsWords.amount(all.redeemed())),
                        new PointsModel.Fact(
                                "Expired", PointsWords.amount(all.expired().plus(unswept))),
                        new PointsModel.Fact("Taken back", PointsWords.amount(all.returned())),
                        new PointsModel.Fact("Next to expire", next)));
    }

    /** What had lapsed is gone when it lapsed; the line goes on with what is left when lots lapse within a year. */
    private static BalanceChart chart(List<Level> booked, List<Lot> lots, Instant now) {
        var past = unswept(booked, lots, now);
        var future = new ArrayList<Level>();
        var left = past.isEmpty() ? Points.ZERO : past.getLast().points();
        for (var lot : lots) {
            if (lot.isSpendable(now) && lot.expiresAt().isBefore(now.plus(YEAR))) {
                left = left.minus(lot.available());
                future.add(new Level(lot.expiresAt(), left));
            }
        }
        return BalanceChart.of(past, future, now);
    }

    private static List<Level> unswept(List<Level> booked, List<Lot> lots, Instant now) {
        var levels = booked;
        for (var lot : lots) {
            boolean isUnswept = lot.origin().category() == Category.MAIN
                    && lot.hasLapsed(now)
                    && lot.available().isPositive();
            if (isUnswept) {
                levels = without(lot, levels);
            }
        }
        return levels;
    }

    private static List<Level> without(Lot lot, List<Level> levels) {
        var lowered = new ArrayList<Level>();
        var before = Points.ZERO;
        for (var level : levels) {
            if (level.at().isBefore(lot.expiresAt())) {
                before = level.points();
                lowered.add(level);
            }
        }
        lowered.add(new Level(lot.expiresAt(), before.minus(lot.available())));
        levels.stream()
                .filter(level -> !level.at().isBefore(lot.expiresAt()))
                .map(level -> new Level(level.at(), level.points().minus(lot.available())))
                .forEach(lowered::add);
        return lowered;
    }

    private static PointsModel.Lot lot(Lot lot, Visit visit, Names names) {
        var now = visit.request().at();
        var value = lot.value();
        long left = value.isPositive() ? 100 * lot.available().thousandths() / value.thousandths() : 0;
        var bill = lot.origin().bill();
        var source = PointsWords.award(lot.origin().type()) + (bill.equals(BillId.NONE) ? "" : " " + bill.value());
        return new PointsModel.Lot(
                Long.toString(lot.id().value()),
                source + ", " + names.minute(lot.origin().awardedAt()),
                bill.equals(BillId.NONE) ? "" : BillWords.path(visit, bill),
                PointsWords.category(lot.origin().category()),
                PointsWords.amount(value),
                PointsWords.amount(lot.available()),
                Math.clamp(left, 0, 100),
                PointsWords.expiry(lot, names, now),
                PointsWords.tone(lot, now));
    }

    private List<PointsModel.Proof> proof(Visit visit, List<CustomerId> members, Names names) {
        if (visit.request().query("verify").isEmpty()) {
            return List.of();
        }
        var checked = ground.annexes().ledgers().verification().check(visit.org(), members);
        return checked.isEmpty()
                ? List.of(new PointsModel.Proof(Tone.QUIET, "Empty", "There is no entry to verify."))
                : checked.stream().map(each -> proof(each, names)).toList();
    }

    private static PointsModel.Proof proof(Checked checked, Names names) {
        var account = checked.account();
        var key = account.key();
        var whose = "%s, customer %d: "
                .formatted(names.program(key.program()), key.customer().value());
        if (checked.finding().isPresent()) {
            var found = FindingText.of(checked.finding().get());
            return new PointsModel.Proof(Tone.BAD, "Damaged", whose + found.words() + ".");
        }
        var handedOut = checked.handedOut();
        var anchored = handedOut.anchor() == 0
                ? "No hash of it was handed out yet."
                : "The hash of entry %d was handed out %s."
                        .formatted(handedOut.anchored().seq(), names.minute(handedOut.at()));
        return new PointsModel.Proof(
                Tone.GOOD,
                "As written",
                "%sEntries recomputed one by one: %d. %s".formatted(whose, account.seq(), anchored));
    }
}
