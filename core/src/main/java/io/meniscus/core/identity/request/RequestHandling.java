package io.meniscus.core.identity.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.Objects;

/** Adds requests and decides about them; what an approved one asks for happens in the same decision. */
final class RequestHandling {
    private RequestHandling() {}

    static Outcome<Handled> add(RequestCommand.Add command, World world, Given given) {
        if (command.said().requestedAt().isAfter(given.at())) {
            return Outcome.refused(new RequestRefusal.RequestedInFuture());
        }
        var rules = command.rules();
        return switch (new RequestCheck(command.matter(), rules, world).added()) {
            case Outcome.Accepted<Matter>(var matter, var warnings) -> {
                var request = new CustomerRequest(
                        new RequestNumber(given.id(IdKind.REQUEST)),
                        matter,
                        command.said(),
                        RequestStatus.PENDING,
                        command.hand(),
                        null,
                        "",
                        command.approval(),
                        command.steps());
                put(EventKind.CUSTOMER_REQUEST_ADDED, request, command.hand(), world, given);
                yield command.approval().isGiven()
                        ? approved(request, command.hand(), "", rules, world, given)
                        : handled(request, world);
            }
            case Outcome.Refused<Matter>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Matter>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    static Outcome<Handled> decide(RequestCommand.Decide command, World world, Given given) {
        var request = world.section(CustomerRequests.KIND).find(command.number());
        if (request == null) {
            return Outcome.refused(new RequestRefusal.NotFound());
        }
        if (request.status() != RequestStatus.PENDING) {
            return Outcome.refused(new RequestRefusal.NotPending(request.status()));
        }
        return switch (command.verdict()) {
            case APPROVE -> approve(request, command, world, given);
            case REJECT ->
                closed(request.decided(RequestStatus.REJECTED, command.hand(), command.comments()), world, given);
        };
    }

    private static Outcome<Handled> approve(
            CustomerRequest request, RequestCommand.Decide command, World world, Given given) {
        if (request.added().by().equals(command.hand().by())) {
            return Outcome.refused(new RequestRefusal.OwnRequest());
        }
        return approved(request, command.hand(), command.comments(), command.rules(), world, given);
    }

    private static Outcome<Handled> approved(
            CustomerRequest request, Hand hand, String comments, RequestRules rules, World world, Given given) {
        var check = new RequestCheck(request.matter(), rules, world);
        return switch (check.standing()) {
            case Outcome.Accepted<Matter>(var matter, var none) ->
                switch (new RequestedChange(matter, rules, hand, world, given).carryOut()) {
                    case Outcome.Accepted<CustomerId> _ ->
                        closed(request.decided(RequestStatus.APPROVED, hand, comments), world, given);
                    case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<CustomerId>(var bug) -> new Outcome.Failed<>(bug);
                };
            case Outcome.Refused<Matter>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Matter>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private static Outcome<Handled> closed(CustomerRequest request, World world, Given given) {
        put(EventKind.CUSTOMER_REQUEST_DECIDED, request, Objects.requireNonNull(request.decided()), world, given);
        return handled(request, world);
    }

    private static void put(EventKind kind, CustomerRequest request, Hand hand, World world, Given given) {
        world.section(CustomerRequests.KIND).put(request);
        var stamp = hand.stamp();
        Events.record(
                world, given, kind, request.matter().customer(), request.id().value(), stamp.till(), stamp.request());
    }

    private static Outcome<Handled> handled(CustomerRequest request, World world) {
        var identity = world.section(Identity.KIND);
        var customer = Objects.requireNonNull(identity.find(request.matter().customer()));
        return Outcome.accepted(new Handled(request, Person.of(identity, customer.root())));
    }
}
