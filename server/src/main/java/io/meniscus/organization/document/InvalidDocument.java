package io.meniscus.organization.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is not applied; names everything that is wrong with it, a line each. Nothing was changed. */
public final class InvalidDocument extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidDocument(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
