package io.meniscus.otp;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.CodeIssue;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.outbox.Outbox;
import io.meniscus.core.world.IdKind;
import io.meniscus.run.Needs;
import io.meniscus.run.SectionStore;

/**
 * What an operation that sends, checks or uses codes asks for. One of these is shared by all operations, as needs are
 * kept by store.
 */
public record CodeSections(SectionStore<OneTimeCodes, OneTimeCodeNeeds> codes, SectionStore<Outbox, ?> outbox) {
    /** All codes of a person, and a place for messages; beside the person itself, which is asked of its own store. */
    public void ofPerson(CustomerRef ref, Needs needs) {
        needs.of(codes).ofPerson(ref);
        needs.of(outbox);
    }

    /** The codes that were sent to a mobile or an e-mail address, and a place for messages. */
    public void sentTo(IdentifierKey recipient, Needs needs) {
        needs.of(codes).sentTo(recipient);
        needs.of(outbox);
    }

    /** The ids that sending one code to a person takes: a message for each of the organization's channels. */
    public static int idsNeeded(IdKind kind) {
        return switch (kind) {
            case ONE_TIME_CODE -> 1;
            case MESSAGE -> CodeIssue.MOST_MESSAGES;
            case CUSTOMER, EVENT, MERGE, REQUEST, BILL, LOT, LEDGER_EVENT, POINTS_ACT, PRODUCT -> 0;
        };
    }
}
