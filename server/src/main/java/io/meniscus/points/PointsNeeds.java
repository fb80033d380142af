package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a batch asks of the ledger: the accounts of persons, and lots. */
public final class PointsNeeds {
    /** More than anybody has. */
    private static final Points ALL = new Points(Long.MAX_VALUE);

    private final NavigableSet<IdentifierKey> keys = new TreeSet<>();
    private final NavigableSet<CustomerId> ids = new TreeSet<>();
    private final NavigableMap<IdentifierKey, Amount> burnsOfKeys = new TreeMap<>();
    private final NavigableMap<CustomerId, Amount> burnsOfIds = new TreeMap<>();
    private final NavigableMap<IdentifierKey, Instant> standingsOfKeys = new TreeMap<>();
    private final NavigableMap<CustomerId, Instant> standings = new TreeMap<>();
    private final NavigableSet<CustomerId> every = new TreeSet<>();
    private final NavigableSet<CustomerId> found = new TreeSet<>();
    private final NavigableSet<LotId> lots = new TreeSet<>();
    private final NavigableSet<BillId> bills = new TreeSet<>();
    private final Set<BillId> begun = new HashSet<>();
    private final Set<LotId> begunLots = new HashSet<>();
    private boolean grows;

    /** The accounts of the person that a value names. */
    public void accountsOf(IdentifierKey key) {
        keys.add(key);
    }

    /** The accounts of the person that an id names. */
    public void accountsOf(CustomerId id) {
        ids.add(id);
    }

    /** As {@link #accountsOf(CustomerId)}, of somebody whom loaded rows point at. */
    public void accountsOfFound(CustomerId id) {
        if (!ids.contains(id)) {
            found.add(id);
        }
    }

    /** Lots of that person to burn so much of at an instant, and its accounts; several commands each burn theirs. */
    public void burn(IdentifierKey key, Points amount, Instant at) {
        keys.add(key);
        burnsOfKeys.merge(key, new Amount(amount, at), Amount::plus);
    }

    /** As {@link #burn(IdentifierKey, Points, Instant)}. */
    public void burn(CustomerId id, Points amount, Instant at) {
        ids.add(id);
        burnsOfIds.merge(id, new Amount(amount, at), Amount::plus);
    }

    /** All lots of that person that are not used up, and its accounts. */
    public void openLotsOf(IdentifierKey key, Instant at) {
        burn(key, ALL, at);
    }

    /** As {@link #openLotsOf(IdentifierKey, Instant)}. */
    public void openLotsOf(CustomerId id, Instant at) {
        burn(id, ALL, at);
    }

    /** What tells what that person has at an instant: its accounts, and the lots that have lapsed or owe. */
    public void standingOf(CustomerId id, Instant at) {
        ids.add(id);
        standings.merge(id, at, PointsNeeds::later);
    }

    /** As {@link #standingOf(CustomerId, Instant)}. */
    public void standingOf(IdentifierKey key, Instant at) {
        keys.add(key);
        standingsOfKeys.merge(key, at, PointsNeeds::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Every lot that the person of an id ever had, used up or not. */
    public void everyLotOf(CustomerId id) {
        every.add(id);
    }

    private record Amount(Points points, Instant at) {
        Amount plus(Amount other) {
            boolean all = points.equals(ALL) || other.points.equals(ALL);
            return new Amount(all ? ALL : points.plus(other.points), at.isAfter(other.at) ? at : other.at);
        }
    }

    /** Lots by their numbers. */
    public void lots(Iterable<LotId> wanted) {
        wanted.forEach(lots::add);
    }

    /** That lots, or bills whose lots are wanted, will be named once something is found. */
    public void growing() {
        grows = true;
    }

    /** All lots that a bill made. */
    public void lotsOf(BillId bill) {
        bills.add(bill);
    }

    /** So much of a person's points, by what the person is known by; lots that lapse before do not count. */
    record Wanted<K>(K who, Points amount, Instant at) {}

    List<IdentifierKey> keys() {
        return new ArrayList<>(keys);
    }

    List<CustomerId> ids() {
        return new ArrayList<>(ids);
    }

    List<Wanted<IdentifierKey>> burnsOfKeys() {
        return wanted(burnsOfKeys);
    }

    List<Wanted<CustomerId>> burnsOfIds() {
        return wanted(burnsOfIds);
    }

    private static <K> List<Wanted<K>> wanted(Map<K, Amount> burns) {
        return burns.entrySet().stream()
                .map(burn -> new Wanted<>(
                        burn.getKey(), burn.getValue().points(), burn.getValue().at()))
                .toList();
    }

    List<Wanted<CustomerId>> standings() {
        return standings(standings);
    }

    List<Wanted<IdentifierKey>> standingsOfKeys() {
        return standings(standingsOfKeys);
    }

    private static <K> List<Wanted<K>> standings(Map<K, Instant> asked) {
        return asked.entrySet().stream()
                .map(one -> new Wanted<>(one.getKey(), Points.ZERO, one.getValue()))
                .toList();
    }

    List<CustomerId> every() {
        return new ArrayList<>(every);
    }

    /** Persons that were found and of whom nobody has asked for accounts yet; now somebody does. */
    List<CustomerId> takeFound() {
        var taken = new ArrayList<>(found);
        ids.addAll(found);
        found.clear();
        return taken;
    }

    /** Lots that nobody has asked for yet; now somebody does. */
    List<LotId> takeLots() {
        var taken = new ArrayList<>(lots);
        taken.removeAll(begunLots);
        begunLots.addAll(taken);
        return taken;
    }

    /** Bills whose lots nobody has asked for yet; now somebody does. */
    List<BillId> takeBills() {
        var taken = new ArrayList<>(bills);
        taken.removeAll(begun);
        begun.addAll(taken);
        return taken;
    }

    boolean mayGrow() {
        return grows;
    }
}
