package io.meniscus.bench;

/** Who did the work of a run. */
enum Who {
    SERVER("server"),
    STEP("step"),
    PIPE("pipe");

    private final String label;

    Who(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
