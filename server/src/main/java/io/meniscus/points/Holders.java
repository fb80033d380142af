package io.meniscus.points;

import io.meniscus.core.OrgId;
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

/**
 * Customers together with what they have in programs: found in the same round trips, and told with what a write to them
 * came to. A person has what all its customers have; what has lapsed does not count, swept or not.
 */
public final class Holders {
    private final Runner runner;
    private final FindHolders find;
    private final HolderWrite<RegisterCustomer, Registered> register;
    private final HolderWrite<CustomerUpdate, Registered> update;
    private final HolderWrite<UpsertCustomer, Upserted> upsert;

    /**
     * Works over the stores of their sections, of which there is one each.
     *
     * @param customers shared with all who write customers
     */
    public Holders(Runner runner, SectionStore<Identity, CustomerNeeds> customers, PointsStore points) {
        this.runner = runner;
        this.find = new FindHolders(customers, points);
        this.register = new HolderWrite<>(Customers.registering(customers), points, Registered::details);
        this.update = new HolderWrite<>(Customers.updating(customers), points, Registered::details);
        this.upsert = new HolderWrite<>(Customers.upserting(customers), points, Upserted::details);
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

    private record FindHolders(SectionStore<Identity, CustomerNeeds> customers, PointsStore points)
            implements Question<Asked, List<Outcome<Holder>>> {
        @Override
        public void needs(Asked asked, Needs needs) {
            var persons = needs.of(customers);
            var accounts = needs.of(points);
            for (var ref : asked.refs()) {
                switch (ref) {
                    case CustomerRef.ById(var id, var scope) -> {
                        persons.personOf(id);
                        switch (asked.extent()) {
                            case SUMS -> accounts.standingOf(id, asked.at());
                            case LOTS -> accounts.openLotsOf(id, asked.at());
                        }
                    }
                    case CustomerRef.ByIdentifier(var key, var scope) -> {
                        persons.personOf(key);
                        switch (asked.extent()) {
                            case SUMS -> accounts.standingOf(key, asked.at());
                            case LOTS -> accounts.openLotsOf(key, asked.at());
                        }
                    }
                }
            }
        }

        @Override
        public List<Outcome<Holder>> answer(Asked asked, World world) {
            return asked.refs().stream()
                    .map(ref -> holder(asked, ref, world))
                    .toList();
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
            var lots = switch (asked.extent()) {
                case SUMS -> List.<Lot>of();
                case LOTS ->
                    PointsReads.lots(ledger, person.members()).stream()
                            .filter(lot -> !lot.available().isZero())
                            .toList();
            };
            return new Holder(person, Holdings.of(ledger, person.members(), asked.at()), lots);
        }
    }
}
