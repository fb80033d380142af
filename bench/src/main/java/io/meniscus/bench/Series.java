package io.meniscus.bench;

import io.meniscus.bench.tool.Measured;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

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

    /**
     * How many times the server's rate is another's: the median over the rounds of each round's own ratio, so that a
     * machine that slows down in the middle weighs on both.
     */
    double serverOver(Who other) {
        var server = of(Who.SERVER);
        var rival = of(other);
        var ratios = IntStream.range(0, Math.min(server.size(), rival.size()))
                .mapToDouble(round ->
                        server.get(round).perSecond() / rival.get(round).perSecond())
                .sorted()
                .toArray();
        int middle = ratios.length / 2;
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }
}
