package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.Consents;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.core.identity.status.StatusSetting;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.run.Call;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Rendering;
import io.meniscus.run.Runner;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a customer stands with the organization: the operations on its status and its subscriptions, and their logs. */
public final class Standing {
    private final Runner runner;
    private final HistoryStore history;
    private final OnPerson<SetStatus> setStatus;
    private final OnPerson<SayConsents> sayConsents;

    public Standing(Runner runner, CustomerStore store, HistoryStore history) {
        this.runner = runner;
        this.history = history;
        this.setStatus = new OnPerson<>(store, command -> Optional.of(command.ref()), StatusSetting::decide);
        this.sayConsents = new OnPerson<>(
                store,
                command -> switch (command) {
                    case SayConsents.Ready ready -> Optional.of(ready.ref());
                    case SayConsents.Unfit _ -> Optional.empty();
                },
                Consents::decide);
    }

    public <A> A setStatus(Call call, SetStatus command, Rendering<CustomerId, A> rendering) {
        return runner.write(call, setStatus, List.of(command), rendering);
    }

    /** Takes words of persons in order; a later one of the same person is heard last. */
    public <A> A say(Call call, List<SayConsents> commands, Rendering<CustomerId, A> rendering) {
        return runner.write(call, sayConsents, commands, rendering);
    }

    /** How a person came to its status, the oldest first; what it was registered with is not among them. */
    public List<StatusChange> statusLog(OrgId org, Owner owner) {
        return history.statuses(org, owner.members());
    }

    /** What a person said of messages, the oldest first. */
    public List<ConsentChange> consentLog(OrgId org, Owner owner) {
        return history.consents(org, owner.members());
    }

    @FunctionalInterface
    private interface Decision<C> {
        Outcome<CustomerId> of(C command, World world, Given given);
    }

    /** A command about one person, decided while the person is locked. */
    private record OnPerson<C>(CustomerStore store, Function<C, Optional<CustomerRef>> ref, Decision<C> decision)
            implements Operation<C, CustomerId> {
        @Override
        public void needs(C command, Needs needs) {
            // asked for even where nobody is named: a section that is not cannot be written
            var customers = needs.of(store);
            ref.apply(command).ifPresent(named -> {
                switch (named) {
                    case CustomerRef.ById(var id, var scope) -> customers.personOf(id);
                    case CustomerRef.ByIdentifier(var key, var scope) -> customers.personOf(key);
                }
            });
        }

        @Override
        public boolean blocked(C command, World world) {
            var identity = world.section(Identity.KIND);
            return ref.apply(command)
                    .map(named -> switch (named) {
                        case CustomerRef.ById(var id, var scope) -> isElsewhere(identity.find(id), identity);
                        case CustomerRef.ByIdentifier(var key, var scope) ->
                            identity.isHeldBack(List.of(key))
                                    || !identity.roots(List.of(key)).stream().allMatch(identity::isLocked);
                    })
                    .orElse(false);
        }

        private static boolean isElsewhere(@Nullable Customer customer, Identity identity) {
            return customer != null && !identity.isLocked(customer.root());
        }

        @Override
        public void holdBack(C command, World world) {
            if (ref.apply(command).orElse(null) instanceof CustomerRef.ByIdentifier(var key, var scope)) {
                world.section(Identity.KIND).holdBack(List.of(key));
            }
        }

        @Override
        public Outcome<CustomerId> decide(C command, World world, Given given) {
            return decision.of(command, world, given);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return kind == IdKind.EVENT ? 1 : 0;
        }
    }
}
