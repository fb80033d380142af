package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.Consents;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.identity.erasure.Erasures;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.core.identity.status.StatusSetting;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.erasure.ErasureStore;
import io.meniscus.customer.erasure.ErasureWrite;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** How a customer stands with the organization: the operations on its status and its subscriptions, and their logs. */
public final class Standing {
    private final Runner runner;
    private final HistoryStore history;
    private final ErasureWrite<SetStatus, CustomerId> setStatus;
    private final PersonWrite<SayConsents, CustomerId> sayConsents;

    public Standing(Runner runner, CustomerStore store, ErasureStore erasures, HistoryStore history) {
        this.runner = runner;
        this.history = history;
        this.setStatus = new ErasureWrite<>(store, erasures, SetStatus::ref, _ -> List.of(), Standing::setStatus);
        this.sayConsents = new PersonWrite<>(store, Standing::named, Consents::decide);
    }

    /** Refuses whose data is about to be erased: that status is the request's, which is to be cancelled. */
    public static Outcome<CustomerId> setStatus(SetStatus command, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var awaited = Lookup.named(command.ref(), identity)
                .filter(person -> world.section(Erasures.KIND).isAwaited(person, identity));
        return awaited.isPresent()
                ? Outcome.refused(new CustomerRefusal.Closed(awaited.get()))
                : StatusSetting.decide(command, world, given);
    }

    private static PersonWrite.Named named(SayConsents command) {
        return switch (command) {
            case SayConsents.Ready ready -> new PersonWrite.Named(List.of(ready.ref()), List.of());
            case SayConsents.Unfit _ -> new PersonWrite.Named(List.of(), List.of());
        };
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
}
