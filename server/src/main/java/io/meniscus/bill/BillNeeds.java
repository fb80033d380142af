package io.meniscus.bill;

import io.meniscus.core.BillId;
import io.meniscus.points.PointsNeeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What a batch asks of bills: numbers, and of which of them the lines and the lots. */
public final class BillNeeds {
    private final NavigableSet<String> numbers = new TreeSet<>();
    private final NavigableSet<String> whole = new TreeSet<>();
    private final NavigableSet<BillId> ids = new TreeSet<>();
    private final Set<BillId> begun = new HashSet<>();
    private final List<PointsNeeds> lots = new ArrayList<>();

    /** The bills of a number, and the number itself. */
    public void number(String number) {
        numbers.add(number);
    }

    /** As {@link #number}, with the lines of those bills and the lots they made. */
    public void whole(String number, PointsNeeds points) {
        numbers.add(number);
        whole.add(number);
        lots.add(points);
        points.growing();
    }

    /** A bill with its lines and the lots it made. */
    public void whole(BillId id, PointsNeeds points) {
        ids.add(id);
        lots.add(points);
        points.growing();
    }

    /** Whether a bill that was found is wanted with everything. */
    boolean isWholeWanted(BillId id, String number) {
        return ids.contains(id) || whole.contains(number);
    }

    /** Whether nobody has begun to load the lines of a bill; now somebody has. */
    boolean begin(BillId id) {
        return begun.add(id);
    }

    void lotsOf(BillId id) {
        lots.forEach(points -> points.lotsOf(id));
    }

    List<String> numbers() {
        return List.copyOf(numbers);
    }

    List<BillId> ids() {
        return List.copyOf(ids);
    }

    boolean anyWhole() {
        return !lots.isEmpty();
    }
}
