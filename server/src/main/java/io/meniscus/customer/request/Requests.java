package io.meniscus.customer.request;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.PersonWrite;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations on requests: add, approve, reject, find and list. */
public final class Requests {
    private final Runner runner;
    private final RequestListStore lists;
    private final Handling handling;

    /** Works on requests of customers of whom nothing else is kept. */
    public Requests(Runner runner, CustomerStore customers, RequestStore requests, RequestListStore lists) {
        this(runner, customers, FurtherNeeds.NOTHING, requests, lists);
    }

    /**
     * Works on requests.
     *
     * @param further what else persons have that a merge is noted in
     */
    public Requests(
            Runner runner,
            CustomerStore customers,
            FurtherNeeds further,
            RequestStore requests,
            RequestListStore lists) {
        this.runner = runner;
        this.lists = lists;
        this.handling =
                new Handling(new PersonWrite<>(customers, further, Requests::named, RequestCommand::decide), requests);
    }

    private static PersonWrite.Named named(RequestCommand command) {
        return new PersonWrite.Named(
                command.customers().stream()
                        .<CustomerRef>map(id -> new CustomerRef.ById(id, new CustomerRef.Scope.All()))
                        .toList(),
                command.identifiers());
    }

    /** Adds requests and decides about them, in order; a later one sees those before it. */
    public <A> A handle(Call call, List<RequestCommand> commands, Rendering<Handled, A> rendering) {
        return runner.write(call, handling, commands, rendering);
    }

    /** Decides about one request, for callers whose answer is kept under no key. */
    public Outcome<Handled> decide(Call call, RequestCommand.Decide command) {
        return handle(call, List.of(command), new FirstOutcome());
    }

    private static final class FirstOutcome implements Rendering<Handled, Outcome<Handled>> {
        @Override
        public Outcome<Handled> render(List<Outcome<Handled>> outcomes) {
            return outcomes.getFirst();
        }

        @Override
        public Recorded record(Outcome<Handled> answer) {
            throw new IllegalStateException("a decision without a key is not kept");
        }

        @Override
        public Outcome<Handled> replay(Recorded recorded) {
            throw new IllegalStateException("a decision without a key is not kept");
        }
    }

    public Optional<CustomerRequest> find(OrgId org, RequestNumber number) {
        return lists.find(org, List.of(number)).stream().findFirst();
    }

    /** Those of some numbers that there are. */
    public Map<RequestNumber, CustomerRequest> find(OrgId org, Collection<RequestNumber> numbers) {
        return lists.find(org, numbers).stream().collect(Collectors.toMap(CustomerRequest::id, Function.identity()));
    }

    public RequestFilter.Page list(OrgId org, RequestFilter filter, RequestFilter.Part part) {
        return lists.list(org, filter, part);
    }

    /** A write to the persons of a request, and to the request. */
    private record Handling(PersonWrite<RequestCommand, Handled> persons, RequestStore requests)
            implements Operation<RequestCommand, Handled> {
        /** A mobile is given up by one change and taken by another. */
        private static final int MOST_CHANGES = 2;

        /** That it was added and that it was decided. */
        private static final int OWN_EVENTS = 2;

        @Override
        public void needs(RequestCommand command, Needs needs) {
            persons.needs(command, needs);
            switch (command) {
                case RequestCommand.Add add -> needs.of(requests).pendingLike(add.matter());
                case RequestCommand.Decide decide -> needs.of(requests).number(decide.number());
                case RequestCommand.Unfit _ -> {
                    // refused whatever there is
                }
            }
        }

        @Override
        public boolean blocked(RequestCommand command, World world) {
            return persons.blocked(command, world);
        }

        @Override
        public void holdBack(RequestCommand command, World world) {
            persons.holdBack(command, world);
        }

        @Override
        public Outcome<Handled> decide(RequestCommand command, World world, Given given) {
            return persons.decide(command, world, given);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            int ofChanges = MOST_CHANGES * persons.idsNeeded(kind);
            return switch (kind) {
                case EVENT -> ofChanges + OWN_EVENTS;
                case REQUEST -> ofChanges + 1;
                case CUSTOMER, MERGE, BILL, LOT, LEDGER_EVENT, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> ofChanges;
            };
        }
    }
}
