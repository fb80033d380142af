package io.meniscus.customer;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.SectionStore;
import java.util.List;
import java.util.function.Function;

/** A kind of write to the persons that a command names: it waits until this batch holds all of them. */
public final class PersonWrite<C, R> implements Operation<C, R> {
    /** Each identifier but one may name another person. */
    private static final int MOST_MERGES = IdentifierType.values().length - 1;

    private final SectionStore<Identity, CustomerNeeds> store;
    private final FurtherNeeds further;
    private final Function<C, Named> named;
    private final Decision<C, R> decision;

    /** Whom a command names: customers, and identifiers of whomever they belong to. */
    public record Named(List<CustomerRef> refs, List<IdentifierKey> identifiers) {}

    /** Decides a command on a World. */
    @FunctionalInterface
    public interface Decision<C, R> {
        Outcome<R> decide(C command, World world, Given given);
    }

    /** Of persons that nothing else is asked of. */
    public PersonWrite(SectionStore<Identity, CustomerNeeds> store, Function<C, Named> named, Decision<C, R> decision) {
        this(store, FurtherNeeds.NOTHING, named, decision);
    }

    /**
     * Of persons that may be merged by it.
     *
     * @param further what else persons have that a merge is noted in
     */
    public PersonWrite(
            SectionStore<Identity, CustomerNeeds> store,
            FurtherNeeds further,
            Function<C, Named> named,
            Decision<C, R> decision) {
        this.store = store;
        this.further = further;
        this.named = named;
        this.decision = decision;
    }

    /** Whom a command names. */
    public Named named(C command) {
        return named.apply(command);
    }

    @Override
    public void needs(C command, Needs needs) {
        var names = named.apply(command);
        needs.of(store).personsOf(names.refs(), names.identifiers(), persons -> further.ofSeveral(persons, needs));
        further.mayMerge(needs);
    }

    @Override
    public boolean blocked(C command, World world) {
        var identity = world.section(Identity.KIND);
        var names = named.apply(command);
        return identity.isHeldBack(names.identifiers())
                || !identity.roots(names.identifiers()).stream().allMatch(identity::isLocked)
                || names.refs().stream().anyMatch(ref -> isHeldElsewhere(ref, identity));
    }

    private static boolean isHeldElsewhere(CustomerRef ref, Identity identity) {
        boolean waits = switch (ref) {
            case CustomerRef.ById(var id, var scope) -> identity.isHeldBack(id);
            case CustomerRef.ByIdentifier(var key, var scope) -> identity.isHeldBack(List.of(key));
        };
        return waits
                || Lookup.named(ref, identity)
                        .filter(root -> !identity.isLocked(root))
                        .isPresent();
    }

    @Override
    public void holdBack(C command, World world) {
        var identity = world.section(Identity.KIND);
        var names = named.apply(command);
        identity.holdBack(names.identifiers());
        for (var ref : names.refs()) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> identity.holdBack(id);
                case CustomerRef.ByIdentifier(var key, var scope) -> identity.holdBack(List.of(key));
            }
        }
    }

    @Override
    public Outcome<R> decide(C command, World world, Given given) {
        return decision.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case CUSTOMER -> 1;
            case EVENT -> 2 + MOST_MERGES;
            // each merge may mark ledgers
            case MERGE, REQUEST, LEDGER_EVENT -> MOST_MERGES;
            case BILL, LOT, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> 0;
        };
    }
}
