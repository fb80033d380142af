package io.meniscus.job;

import java.time.Duration;

/** When a kind of job is due. */
public sealed interface Rhythm {
    /** Only when somebody plans it. */
    record WhenAsked() implements Rhythm {}

    /** For every active organization, again so long after it ended; the first time spread over that time. */
    record Every(Duration pause) implements Rhythm {}
}
