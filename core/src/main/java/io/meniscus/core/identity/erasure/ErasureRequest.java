package io.meniscus.core.identity.erasure;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that a person's identifying data be erased.
 *
 * @param customer         the person as it was named: its root then
 * @param account          the source account that the call named; null for any
 * @param decisionComments what was said when the status changed last
 * @param labelBefore      the person's status label before the approval; null when it had none, or none yet
 * @param dueAt            when the data goes; null unless it was approved
 * @param deletedAt        when it went
 * @param look             whether a second look for late rows was taken since
 */
public record ErasureRequest(
        RequestNumber id,
        CustomerId customer,
        @Nullable AccountId account,
        RequestStatus status,
        String comments,
        String decisionComments,
        Stamp added,
        Stamp changed,
        @Nullable Long labelBefore,
        @Nullable Instant dueAt,
        @Nullable Instant deletedAt,
        Look look) {

    /** How often the places of the data were gone through. */
    public enum Look {
        ONCE,
        /** Again, a while after: whatever was being written during the first time is gone too. */
        TWICE
    }

    static ErasureRequest pending(AskErasure command, RequestNumber id, CustomerId person, Stamp stamp) {
        return new ErasureRequest(
                id,
                person,
                command.account(),
                RequestStatus.PENDING,
                command.comments(),
                "",
                stamp,
                stamp,
                null,
                null,
                null,
                Look.ONCE);
    }

    /** Whether it still may lead to a deletion. */
    public boolean isOpen() {
        return switch (status) {
            case PENDING, APPROVED -> true;
            case REJECTED, CANCELLED, DELETED -> false;
        };
    }

    ErasureRequest approved(@Nullable Long label, Instant due, String said, Stamp stamp) {
        return new ErasureRequest(
                id, customer, account, RequestStatus.APPROVED, comments, said, added, stamp, label, due, null, look);
    }

    /** Rejected or cancelled: nothing is due any more. */
    ErasureRequest ended(RequestStatus how, String said, Stamp stamp) {
        return new ErasureRequest(
                id, customer, account, how, comments, said, added, stamp, labelBefore, null, null, look);
    }

    /** Done; what people wrote about it may name the person and goes as well. */
    ErasureRequest deleted(Stamp stamp) {
        return new ErasureRequest(
                id,
                customer,
                account,
                RequestStatus.DELETED,
                "",
                "",
                added,
                stamp,
                labelBefore,
                dueAt,
                stamp.at(),
                Look.ONCE);
    }

    ErasureRequest lookedAtAgain() {
        return new ErasureRequest(
                id,
                customer,
                account,
                status,
                comments,
                decisionComments,
                added,
                changed,
                labelBefore,
                dueAt,
                deletedAt,
                Look.TWICE);
    }

    /** What people wrote is not for logs. */
    @Override
    public String toString() {
        return "ErasureRequest[" + id + ", " + status + "]";
    }
}
