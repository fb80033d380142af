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
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Erases a person whose request is due (v2/pii-deletion "Erased"), or goes through the places of one that was erased
 * before, where something may have been written at the same time. What is erased already changes nothing. Refuses a
 * request that is not approved, or not due yet.
 *
 * @param customer whom the request is about
 * @param files    handles of the person's pictures whose files are gone
 */
public record ErasePerson(
        RequestNumber id,
        CustomerId customer,
        ErasureRules.On rules,
        List<String> files,
        TillId till,
        RequestId request) {
    public ErasePerson {
        files = List.copyOf(files);
    }

    /** The person, as a reference. */
    public CustomerRef ref() {
        return new CustomerRef.ById(customer, new CustomerRef.Scope.All());
    }

    public Outcome<ErasureRequest> decide(World world, Given given) {
        var asked = world.section(Erasures.KIND).find(id);
        if (asked == null) {
            return Outcome.refused(new ErasureRefusal.NotFound(id.toString()));
        }
        return switch (asked.status()) {
            case DELETED -> again(asked, world, given);
            case APPROVED -> isDue(asked, given.at()) ? erase(asked, world, given) : tooEarly(asked);
            case PENDING, REJECTED, CANCELLED -> tooEarly(asked);
        };
    }

    private static boolean isDue(ErasureRequest asked, Instant now) {
        return asked.dueAt() != null && !asked.dueAt().isAfter(now);
    }

    private static Outcome<ErasureRequest> tooEarly(ErasureRequest asked) {
        return Outcome.refused(new ErasureRefusal.NotFrom(asked.status(), RequestStatus.DELETED));
    }

    private Outcome<ErasureRequest> erase(ErasureRequest asked, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var person = person(asked, identity);
        var erasures = world.section(Erasures.KIND);
        erasures.add(Erased.of(asked, person, rules.kept(), files, identity, given.at()));
        StatusSetting.set(
                new SetStatus(ref(), rules.labels().deleted(), "PII deleted", null, till, request),
                person,
                world,
                given);
        var done = asked.deleted(new Stamp(given.at(), till, request));
        erasures.put(done);
        Events.record(world, given, EventKind.ERASURE_UPDATED, person, id.value(), till, request);
        return Outcome.accepted(done);
    }

    private Outcome<ErasureRequest> again(ErasureRequest asked, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var erasures = world.section(Erasures.KIND);
        erasures.add(Erased.of(asked, person(asked, identity), rules.kept(), files, identity, given.at()));
        var done = asked.lookedAtAgain();
        erasures.put(done);
        return Outcome.accepted(done);
    }

    private static CustomerId person(ErasureRequest asked, Identity identity) {
        return Objects.requireNonNull(identity.find(asked.customer())).root();
    }
}
