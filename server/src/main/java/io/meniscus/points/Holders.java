package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.registration.CustomerUpdate;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.UpsertCustomer;
import io.meniscus.core.identity.registration.Upserted;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.Customers;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.points.HolderWrite.Timed;
import io.meniscus.points.PointsReads.Holdings;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Customers together with what they have in programs: found in the same round trips, and told with what a write to them
 * came to. A person has what all its customers have; what has lapsed does not count, swept or not.
 */
public final class Holders {
    private final Runner runner;
    private final FindHolders find;
    private final FindPurse findPurse;
    private final HolderWrite<RegisterCustomer, Registered> register;
    private final HolderWrite<CustomerUpdate, Registered> update;
    private final HolderWrite<UpsertCustomer, Upserted> upsert;

    /**
     * Works over the stores of their sections, of which there is one each.
     *
     * @param customers shared with all who write customers
     * @param further   what else persons have that a merge is noted in
     */
    public Holders(
            Runner runner, SectionStore<Identity, CustomerNeeds> customers, FurtherNeeds further, PointsStore points) {
        this.runner = runner;
        this.find = new FindHolders(customers, points);
        this.findPurse = new FindPurse(customers, points);
        this.register = new HolderWrite<>(Customers.registering(customers, further), points, Registered::details);
        this.update = new HolderWrite<>(Customers.updating(customers, further), points, Registered::details);
        this.upsert = new HolderWrite<>(Customers.upserting(customers, further), points, Upserted::details);
    }

    /** How much of what persons have is read. */
    public enum Extent {
        /** What it comes to, by program. */
        SUMS,
        /** The lots that are not used up as well. */
        LOTS
    }

    /** The person of a reference and what it has. Refuses as {@link Customers#read} does. */
    public Outcome<Holder> read(OrgId org, CustomerRef ref, Extent extent, Instant at) {
        return read(org, List.of(ref), extent, at).getFirst();
    }

    /** The persons of references and what they have, in their order, by the same statements for all. */
    public List<Outcome<Holder>> read(OrgId org, List<CustomerRef> refs, Extent extent, Instant at) {
        return refs.isEmpty() ? List.of() : runner.read(org, find, new Asked(refs, extent, at));
    }

    /**
     * What the person of a reference has, and who it is: one round trip where an identifier names it. Refuses as {@link
     * Customers#read} does.
     */
    public Outcome<Purse> purse(OrgId org, CustomerRef ref, Extent extent, Instant at) {
        return switch (ref) {
            case CustomerRef.ByIdentifier byIdentifier ->
                runner.read(org, findPurse, new AskedPurse(byIdentifier, extent, at));
            // who was erased is told by nothing hanging on it
            case CustomerRef.ById byId -> purse(read(org, byId, extent, at));
        };
    }

    private static Outcome<Purse> purse(Outcome<Holder> read) {
        return switch (read) {
            case Outcome.Accepted<Holder>(var holder, var warnings) ->
                Outcome.accepted(new Purse(holder.person().root(), holder.holdings(), holder.lots()), warnings);
            case Outcome.Refused<Holder>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Holder>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    /** As {@link Customers#register}. */
    public <A> A register(Call call, List<RegisterCustomer> commands, Rendering<Held<Registered>, A> rendering) {
        return runner.write(call, register, Timed.all(commands, call.at()), rendering);
    }

    /** As {@link Customers#update}. */
    public <A> A update(Call call, List<CustomerUpdate> commands, Rendering<Held<Registered>, A> rendering) {
        return runner.write(call, update, Timed.all(commands, call.at()), rendering);
    }

    /** As {@link Customers#upsert}. */
    public <A> A upsert(Call call, List<UpsertCustomer> commands, Rendering<Held<Upserted>, A> rendering) {
        return runner.write(call, upsert, Timed.all(commands, call.at()), rendering);
    }

    private record Asked(List<CustomerRef> refs, Extent extent, Instant at) {}

    private record AskedPurse(CustomerRef.ByIdentifier ref, Extent extent, Instant at) {}

    private static void accounts(CustomerRef ref, Extent extent, Instant at, PointsNeeds needs) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> {
                switch (extent) {
                    case SUMS -> needs.standingOf(id, at);
                    case LOTS -> needs.openLotsOf(id, at);
                }
            }
            case CustomerRef.ByIdentifier(var key, var scope) -> {
                switch (extent) {
                    case SUMS -> needs.standingOf(key, at);
                    case LOTS -> needs.openLotsOf(key, at);
                }
            }
        }
    }

    private static List<Lot> lots(Extent extent, PointsLedger ledger, List<CustomerId> members) {
        return switch (extent) {
            case SUMS -> List.of();
            case LOTS ->
                PointsReads.lots(ledger, members).stream()
                        .filter(lot -> !lot.available().isZero())
                        .toList();
        };
    }

    private record FindPurse(SectionStore<Identity, CustomerNeeds> customers, PointsStore points)
            implements Question<AskedPurse, Outcome<Purse>> {
        @Override
        public void needs(AskedPurse asked, Needs needs) {
            needs.of(customers).membersOf(asked.ref().key());
            accounts(asked.ref(), asked.extent(), asked.at(), needs.of(points));
        }

        @Override
        public Outcome<Purse> answer(AskedPurse asked, World world) {
            return switch (Lookup.id(asked.ref(), world)) {
                case Outcome.Accepted<CustomerId>(var root, var warnings) ->
                    Outcome.accepted(purse(asked, root, world), warnings);
                case Outcome.Refused<CustomerId>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Failed<CustomerId>(var cause) -> new Outcome.Failed<>(cause);
            };
        }

        private static Purse purse(AskedPurse asked, CustomerId root, World world) {
            var identity = world.section(Identity.KIND);
            var ledger = world.section(PointsLedger.KIND);
            var members = identity.members(root).stream().map(Customer::id).toList();
            return new Purse(
                    Objects.requireNonNull(identity.find(root)).as(identity.loyalty(root)),
                    Holdings.of(ledger, members, asked.at()),
                    lots(asked.extent(), ledger, members));
        }
    }

    private record FindHolders(SectionStore<Identity, CustomerNeeds> customers, PointsStore points)
            implements Question<Asked, List<Outcome<Holder>>> {
        @Override
        public void needs(Asked asked, Needs needs) {
            var persons = needs.of(customers);
            var accounts = needs.of(points);
            for (var ref : asked.refs()) {
                switch (ref) {
                    case CustomerRef.ById(var id, var scope) -> persons.personOf(id);
                    case CustomerRef.ByIdentifier(var key, var scope) -> persons.personOf(key);
                }
                accounts(ref, asked.extent(), asked.at(), accounts);
            }
        }

        @Override
        public List<Outcome<Holder>> answer(Asked asked, World world) {
            return asked.refs().stream().map(ref -> holder(asked, ref, world)).toList();
        }

        private static Outcome<Holder> holder(Asked asked, CustomerRef ref, World world) {
            return switch (Lookup.person(ref, world)) {
                case Outcome.Accepted<Person>(var person, var warnings) ->
                    Outcome.accepted(holder(asked, person, world), warnings);
                case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
            };
        }

        private static Holder holder(Asked asked, Person person, World world) {
            var ledger = world.section(PointsLedger.KIND);
            return new Holder(
                    person,
                    Holdings.of(ledger, person.members(), asked.at()),
                    lots(asked.extent(), ledger, person.members()));
        }
    }
}
