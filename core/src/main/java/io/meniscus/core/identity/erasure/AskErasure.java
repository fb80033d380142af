package io.meniscus.core.identity.erasure;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a person's identifying data be erased (v2/requests). It waits for somebody to decide; the person stays as
 * it is. Refuses where the organization does not erase, whom look-ups do not find, and a second open request.
 *
 * @param account the source account that the call named; null for any
 */
public record AskErasure(
        CustomerRef ref,
        @Nullable AccountId account,
        String comments,
        ErasureRules rules,
        TillId till,
        RequestId request) {

    public Outcome<ErasureRequest> decide(World world, Given given) {
        return switch (rules) {
            case ErasureRules.Off() -> Outcome.refused(new ErasureRefusal.SwitchedOff());
            case ErasureRules.On _ ->
                switch (Lookup.person(ref, world)) {
                    case Outcome.Accepted<Person>(var person, var warnings) ->
                        ask(person.root().id(), world, given);
                    case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<Person>(var bug) -> new Outcome.Failed<>(bug);
                };
        };
    }

    private Outcome<ErasureRequest> ask(CustomerId person, World world, Given given) {
        var erasures = world.section(Erasures.KIND);
        var open = erasures.open(person, world.section(Identity.KIND));
        if (open.isPresent()) {
            return Outcome.refused(
                    new ErasureRefusal.AlreadyQueued(person, open.get().id()));
        }
        var asked = ErasureRequest.pending(
                this, new RequestNumber(given.id(IdKind.REQUEST)), person, new Stamp(given.at(), till, request));
        erasures.put(asked);
        Events.record(
                world, given, EventKind.ERASURE_UPDATED, person, asked.id().value(), till, request);
        return Outcome.accepted(asked);
    }
}
