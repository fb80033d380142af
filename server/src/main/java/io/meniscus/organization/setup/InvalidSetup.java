package io.meniscus.organization.setup;

import java.util.List;
import java.util.stream.Collectors;

/** A change of set-up that is not made; names everything that is wrong with it, a line each. Nothing was changed. */
public final class InvalidSetup extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidSetup(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
