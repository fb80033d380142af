package io.meniscus.core.identity.request;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.change.ChangeAddress;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.identity.change.ChangeRules;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Does what an approved request asks for: by the very decisions that a direct call makes. */
final class RequestedChange {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    private final Matter matter;
    private final RequestRules rules;
    private final Hand hand;
    private final World world;
    private final Given given;
    private final Identity identity;
    private final Holdings holdings;

    RequestedChange(Matter matter, RequestRules rules, Hand hand, World world, Given given) {
        this.matter = matter;
        this.rules = rules;
        this.hand = hand;
        this.world = world;
        this.given = given;
        this.identity = world.section(Identity.KIND);
        this.holdings = new Holdings(identity, rules);
    }

    /** The person's id, as the wire shows it, after the change. */
    Outcome<CustomerId> carryOut() {
        return switch (matter.kind()) {
            case MOBILE -> replace(IdentifierType.MOBILE);
            case EMAIL -> replace(IdentifierType.EMAIL);
            case EXTERNAL_ID -> replace(IdentifierType.EXTERNAL_ID);
            case ADDRESS -> address();
            case MOBILE_REALLOC -> reallocate();
            case MERGE -> merge();
            case DELETE -> Outcome.refused(new RequestRefusal.KindUnknown("DELETE"));
        };
    }

    private Outcome<CustomerId> replace(IdentifierType type) {
        var taken = keys(type, matter.oldValue());
        var account = taken.isEmpty() ? home(matter.customer()) : accountOf(matter.customer(), taken.getFirst());
        return change(matter.customer(), account, keys(type, matter.newValue()), taken, rules.changes());
    }

    private static List<IdentifierKey> keys(IdentifierType type, String value) {
        return value.isEmpty() ? List.of() : List.of(new IdentifierKey(type, value));
    }

    private Outcome<CustomerId> address() {
        var profile = holdings.postal(root(matter.customer()))
                .filter(channel -> channel.key().value().equals(matter.oldValue()))
                .map(channel -> channel.key().profile())
                .findFirst()
                .orElseGet(() ->
                        holdings.profile(root(matter.customer())).orElseThrow().key());
        return new ChangeAddress(profile, matter.oldValue(), matter.newValue(), hand.stamp()).decide(world, given);
    }

    /** The one gives it up in every profile; then it takes the place of the other's own. */
    private Outcome<CustomerId> reallocate() {
        var target = Objects.requireNonNull(matter.target());
        var mobile = new IdentifierKey(IdentifierType.MOBILE, matter.oldValue());
        var from = accountOf(matter.customer(), mobile);
        var givenUp = change(
                matter.customer(),
                from,
                List.of(),
                List.of(mobile),
                rules.changes().givingUp());
        if (!(givenUp instanceof Outcome.Accepted<CustomerId>)) {
            return givenUp;
        }
        var into = home(target);
        var own = holdings.rows(root(target), IdentifierType.MOBILE)
                .filter(row -> row.account().equals(into))
                .map(row -> row.key())
                .toList();
        return change(target, into, List.of(mobile), own, rules.changes());
    }

    private Outcome<CustomerId> change(
            CustomerId customer,
            AccountId account,
            List<IdentifierKey> add,
            List<IdentifierKey> remove,
            ChangeRules held) {
        var stamp = hand.stamp();
        var ref = new CustomerRef.ById(customer, new CustomerRef.Scope.Accounts(Set.of(account)));
        return new ChangeIdentifiers(ref, account, add, remove, held, stamp.till(), stamp.request(), List.of())
                .decide(world, given);
    }

    private Outcome<CustomerId> merge() {
        var stamp = hand.stamp();
        var command = new MergeCustomers(
                new CustomerRef.ById(matter.customer(), ANYWHERE),
                new CustomerRef.ById(Objects.requireNonNull(matter.target()), ANYWHERE),
                rules.changes().merging(),
                stamp.till(),
                stamp.request());
        return switch (command.decide(world, given)) {
            case Outcome.Accepted<MergeEdge>(var edge, var warnings) -> Outcome.accepted(edge.survivor(), warnings);
            case Outcome.Refused<MergeEdge>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<MergeEdge>(var bug) -> new Outcome.Failed<>(bug);
        };
    }

    private AccountId accountOf(CustomerId customer, IdentifierKey key) {
        return holdings.rows(root(customer), key.type())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .account();
    }

    private AccountId home(CustomerId customer) {
        return holdings.profile(root(customer)).orElseThrow().account();
    }

    private CustomerId root(CustomerId customer) {
        return Objects.requireNonNull(identity.find(customer)).root();
    }
}
