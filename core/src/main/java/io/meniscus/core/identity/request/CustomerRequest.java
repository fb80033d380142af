package io.meniscus.core.identity.request;

import org.jspecify.annotations.Nullable;

/**
 * A request as it stands.
 *
 * @param decided          who approved or rejected it; null while it is pending
 * @param decisionComments empty for none
 */
public record CustomerRequest(
        RequestNumber id,
        Matter matter,
        Said said,
        RequestStatus status,
        Hand added,
        @Nullable Hand decided,
        String decisionComments,
        Approval approval,
        Steps steps) {

    boolean isPending(RequestKind kind) {
        return status == RequestStatus.PENDING && matter.kind() == kind;
    }

    CustomerRequest decided(RequestStatus outcome, Hand hand, String comments) {
        return new CustomerRequest(id, matter, said, outcome, added, hand, comments, approval, steps);
    }
}
