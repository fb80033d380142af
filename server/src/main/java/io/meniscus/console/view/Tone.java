package io.meniscus.console.view;

/** How a badge looks; the words in it say the same, so that colour carries nothing alone. */
public enum Tone {
    GOOD,
    WARN,
    BAD,
    QUIET;

    public String css() {
        return switch (this) {
            case GOOD -> "badge good";
            case WARN -> "badge warn";
            case BAD -> "badge bad";
            case QUIET -> "badge quiet";
        };
    }
}
