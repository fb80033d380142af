package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusSetting;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.Objects;

/**
 * Approves, rejects or cancels a request for erasure (v2/pii-deletion "States and customer status").
 *
 * <p>A waiting request is approved or rejected; an approved one may be cancelled until it is due. Approving gives the
 * person the label of those about to be deleted and remembers its own, cancelling gives that back. Refuses every other
 * step, and approving where another request of the same person is approved already.
 *
 * @param customer whom the request is about
 */
public record DecideErasure(
        RequestNumber id,
        CustomerId customer,
        Verdict verdict,
        String comments,
        ErasureRules rules,
        TillId till,
        RequestId request) {

    /** What is decided. */
    public enum Verdict {
        APPROVE(RequestStatus.PENDING, RequestStatus.APPROVED),
        REJECT(RequestStatus.PENDING, RequestStatus.REJECTED),
        CANCEL(RequestStatus.APPROVED, RequestStatus.CANCELLED);

        private final RequestStatus from;
        private final RequestStatus to;

        Verdict(RequestStatus from, RequestStatus to) {
            this.from = from;
            this.to = to;
        }

        public RequestStatus to() {
            return to;
        }
    }

    /** The person, as a reference. */
    public CustomerRef ref() {
        return new CustomerRef.ById(customer, new CustomerRef.Scope.All());
    }

    public Outcome<ErasureRequest> decide(World world, Given given) {
        return switch (rules) {
            case ErasureRules.Off() -> Outcome.refused(new ErasureRefusal.SwitchedOff());
            case ErasureRules.On on -> decide(on, world, given);
        };
    }

    private Outcome<ErasureRequest> decide(ErasureRules.On on, World world, Given given) {
        var erasures = world.section(Erasures.KIND);
        var asked = erasures.find(id);
        if (asked == null) {
            return Outcome.refused(new ErasureRefusal.NotFound(id.toString()));
        }
        if (asked.status() != verdict.from) {
            return Outcome.refused(new ErasureRefusal.NotFrom(asked.status(), verdict.to));
        }
        var identity = world.section(Identity.KIND);
        var person = Objects.requireNonNull(identity.find(asked.customer())).root();
        var other = erasures.open(person, identity).filter(open -> !open.id().equals(id));
        if (verdict == Verdict.APPROVE && other.isPresent() && other.get().status() == RequestStatus.APPROVED) {
            return Outcome.refused(
                    new ErasureRefusal.AlreadyQueued(person, other.get().id()));
        }
        var stamp = new Stamp(given.at(), till, request);
        var decided = switch (verdict) {
            case APPROVE -> approve(on, asked, person, stamp, world, given);
            case REJECT -> asked.ended(RequestStatus.REJECTED, comments, stamp);
            case CANCEL -> cancel(on, asked, person, stamp, world, given);
        };
        erasures.put(decided);
        Events.record(world, given, EventKind.ERASURE_UPDATED, person, id.value(), till, request);
        return Outcome.accepted(decided);
    }

    private ErasureRequest approve(
            ErasureRules.On on, ErasureRequest asked, CustomerId person, Stamp stamp, World world, Given given) {
        var before = Objects.requireNonNull(world.section(Identity.KIND).find(person))
                .statusLabel();
        label(on.labels().pending(), "PII deletion request approved", person, world, given);
        return asked.approved(before, on.due(given.at()), comments, stamp);
    }

    private ErasureRequest cancel(
            ErasureRules.On on, ErasureRequest asked, CustomerId person, Stamp stamp, World world, Given given) {
        long back = Objects.requireNonNullElse(asked.labelBefore(), on.labels().active());
        label(back, "PII deletion request cancelled", person, world, given);
        return asked.ended(RequestStatus.CANCELLED, comments, stamp);
    }

    private void label(long label, String reason, CustomerId person, World world, Given given) {
        StatusSetting.set(new SetStatus(ref(), label, reason, null, till, request), person, world, given);
    }
}
