package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.RegistrationForm.WhenKnown;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of registration, told once more in the plainest way: one list of who holds what, searched from end to
 * end. Persons are named by the ids that deciding gave them, taken over as they appear.
 */
final class NaiveRegistry {
    private final List<HeldIdentifier> held = new ArrayList<>();

    /** What became of a registration; persons are compared by what they hold. */
    sealed interface Result {
        record Done(Registered.How how, List<Warning> warnings) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    private RegisterCustomer.@Nullable Ready newcomer;

    /** What a decision came to; the id of a person that it made anew is taken over. */
    Result result(Outcome<Registered> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Registered>(var registered, var warnings) -> {
                introduce(registered.person());
                yield new Result.Done(registered.how(), warnings);
            }
            case Outcome.Refused<Registered>(var refusal) -> new Result.Refused(refusal);
            case Outcome.Failed<Registered>(var bug) -> throw new AssertionError(bug);
        };
    }

    Result register(RegisterCustomer.Ready command) {
        var persons = new ArrayList<CustomerId>();
        for (var row : held) {
            if (command.identifiers().contains(row.key()) && !persons.contains(row.root())) {
                persons.add(row.root());
            }
        }
        persons.sort(null);
        if (persons.isEmpty()) {
            newcomer = command;
            return new Result.Done(Registered.How.NEW, List.of());
        }
        if (persons.size() > 1) {
            return new Result.Refused(new CustomerRefusal.PersonsDiffer(persons.get(0), persons.get(1)));
        }
        var profile = new ProfileKey(persons.getFirst(), command.form().account());
        return command.form().whenKnown() == WhenKnown.REFUSE ? join(command, profile) : update(command, profile);
    }

    private void introduce(CustomerId person) {
        var command = newcomer;
        newcomer = null;
        if (command != null) {
            command.identifiers()
                    .forEach(key ->
                            add(key, new ProfileKey(person, command.form().account())));
        }
    }

    private Result join(RegisterCustomer.Ready command, ProfileKey profile) {
        for (var key : command.identifiers()) {
            if (key.equals(value(key.type(), profile))) {
                return new Result.Refused(new CustomerRefusal.AlreadyRegistered(key.type(), profile.customer()));
            }
        }
        for (var key : command.identifiers()) {
            if (value(key.type(), profile) != null) {
                return new Result.Refused(new CustomerRefusal.ProfileHoldsOther(key.type(), profile.customer()));
            }
        }
        command.identifiers().forEach(key -> add(key, profile));
        return new Result.Done(Registered.How.JOINED, List.of(new CustomerWarning.Combined(profile.customer())));
    }

    private Result update(RegisterCustomer.Ready command, ProfileKey profile) {
        var warnings = new ArrayList<Warning>();
        for (var key : command.identifiers()) {
            var before = value(key.type(), profile);
            if (key.equals(before)) {
                continue;
            }
            if (before == null) {
                add(key, profile);
            } else if (key.type() == IdentifierType.MOBILE) {
                warnings.add(new CustomerWarning.PrimaryNotChanged(key.type()));
            } else if (key.type() == IdentifierType.EMAIL) {
                held.remove(row(before, profile));
                add(key, profile);
            } else {
                warnings.add(new CustomerWarning.ChangeNotAllowed(key.type()));
            }
        }
        return new Result.Done(Registered.How.UPDATED, warnings);
    }

    private void add(IdentifierKey key, ProfileKey profile) {
        held.add(row(key, profile));
    }

    private static HeldIdentifier row(IdentifierKey key, ProfileKey profile) {
        return new HeldIdentifier(key, profile.account(), profile.customer(), profile.customer());
    }

    private @Nullable IdentifierKey value(IdentifierType type, ProfileKey profile) {
        AccountId account = profile.account();
        for (var row : held) {
            if (row.key().type() == type
                    && row.account().equals(account)
                    && row.root().equals(profile.customer())) {
                return row.key();
            }
        }
        return null;
    }

    Set<HeldIdentifier> holdings() {
        return new HashSet<>(held);
    }
}
