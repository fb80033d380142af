package io.meniscus.store;

import io.meniscus.core.world.Refusal;

/** Why a report is not taken, or cannot be given. */
public sealed interface ReportRefusal extends Refusal {
    record TypeInvalid(String type) implements ReportRefusal {}

    /** Its store is unknown, its time is none or one of its counts is no number. */
    record NotStorable(String reason) implements ReportRefusal {}

    /** One date of two, a date that is none, or more days than a report has. */
    record DatesInvalid() implements ReportRefusal {}
}
