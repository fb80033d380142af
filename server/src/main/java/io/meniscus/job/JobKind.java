package io.meniscus.job;

import java.util.regex.Pattern;

/** What sort of work a job does, such as {@code import}; stored, so never renamed. */
public record JobKind(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public JobKind {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a kind of job: " + name);
        }
    }
}
