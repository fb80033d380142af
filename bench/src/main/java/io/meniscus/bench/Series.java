package io.meniscus.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The runs of one kind of work over one number of connections, by who did it. */
final class Series {
    private final String work;
    private final int connections;
    private final Map<Who, List<Measured>> runs = new EnumMap<>(Who.class);

    Series(String work, int connections) {
        this.work = work;
        this.connections = connections;
    }

    void add(Who who, Measured run) {
        runs.computeIfAbsent(who, _ -> new ArrayList<>()).add(run);
    }

    String work() {
        return work;
    }

    int connections() {
        return connections;
    }

    Set<Who> who() {
        return runs.keySet();
    }

    List<Measured> of(Who who) {
        return runs.getOrDefault(who, List.of());
    }

    /** How many times the server's rate is another's, by their medians. */
    double serverOver(Who other) {
        return Measured.median(of(Who.SERVER)).perSecond()
                / Measured.median(of(other)).perSecond();
    }
}
