package io.meniscus.console.changes;

import io.meniscus.console.view.Tone;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.customer.request.Parties;
import io.meniscus.organization.Organization;

/** Change requests in words. */
final class Words {
    private Words() {}

    static String of(RequestKind kind) {
        return switch (kind) {
            case MOBILE -> "Mobile";
            case EMAIL -> "E-mail";
            case EXTERNAL_ID -> "External id";
            case ADDRESS -> "Address";
            case MOBILE_REALLOC -> "Mobile to another customer";
            case MERGE -> "Merge";
            case DELETE -> "Deletion";
        };
    }

    static String of(RequestStatus status) {
        return switch (status) {
            case PENDING -> "Pending";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case CANCELLED -> "Cancelled";
            case DELETED -> "Deleted";
        };
    }

    static Tone tone(RequestStatus status) {
        return switch (status) {
            case PENDING -> Tone.WARN;
            case APPROVED -> Tone.GOOD;
            case REJECTED, CANCELLED, DELETED -> Tone.QUIET;
        };
    }

    /** What it asks for, in a line. */
    static String of(Matter matter) {
        return switch (matter.kind()) {
            case MOBILE, EMAIL, EXTERNAL_ID, ADDRESS ->
                (matter.oldValue().isEmpty() ? "none" : matter.oldValue()) + " → " + matter.newValue();
            case MOBILE_REALLOC ->
                "%s from customer %d to %s"
                        .formatted(matter.oldValue(), matter.customer().value(), target(matter));
            case MERGE -> "customer %d into %s".formatted(matter.customer().value(), target(matter));
            case DELETE -> "customer " + matter.customer().value();
        };
    }

    private static String target(Matter matter) {
        return matter.target() == null
                ? "nobody"
                : Long.toString(matter.target().value());
    }

    /** Who asked or decided. */
    static String who(Hand hand, Parties parties, Organization organization) {
        if (hand.by().equals(Party.ENGINE)) {
            return "the rules";
        }
        var name = switch (parties.shown(hand, organization)) {
            case Parties.Shown.User user -> user.name();
            case Parties.Shown.AtTill till -> till.code();
            case Parties.Shown.Nobody() -> "";
        };
        return name.isEmpty() ? hand.by().toString().replace('_', ' ') : name;
    }

    static boolean isOpen(CustomerRequest request) {
        return request.status() == RequestStatus.PENDING;
    }
}
