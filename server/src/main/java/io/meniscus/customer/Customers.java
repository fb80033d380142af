package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.identity.registration.CustomerUpdate;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration;
import io.meniscus.core.identity.registration.UpdateCustomer;
import io.meniscus.core.identity.registration.UpdateKnown;
import io.meniscus.core.identity.registration.UpsertCustomer;
import io.meniscus.core.identity.registration.Upserted;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** The operations on customers: register, find, read. */
public final class Customers {
    private final Runner runner;
    private final PersonWrite<RegisterCustomer, Registered> register;
    private final PersonWrite<CustomerUpdate, Registered> update;
    private final PersonWrite<UpsertCustomer, Upserted> upsert;
    private final PersonWrite<ChangeIdentifiers, CustomerId> change;
    private final FindId findId;
    private final FindPersons findPersons;

    /** Works on customers of whom nothing else is kept. */
    public Customers(Runner runner, CustomerStore store) {
        this(runner, store, FurtherNeeds.NOTHING);
    }

    /**
     * Works on customers.
     *
     * @param further what else persons have that a merge is noted in
     */
    public Customers(Runner runner, CustomerStore store, FurtherNeeds further) {
        this.runner = runner;
        this.register = registering(store, further);
        this.update = updating(store, further);
        this.upsert = upserting(store, further);
        this.change = new PersonWrite<>(
                store,
                further,
                command -> new PersonWrite.Named(List.of(command.ref()), command.identifiers()),
                ChangeIdentifiers::decide);
        this.findId = new FindId(store);
        this.findPersons = new FindPersons(store);
    }

    /** How customers are registered, for writes that go with it. */
    public static PersonWrite<RegisterCustomer, Registered> registering(
            SectionStore<Identity, CustomerNeeds> store, FurtherNeeds further) {
        return new PersonWrite<>(store, further, Customers::named, Registration::decide);
    }

    /** How customers are updated, for writes that go with it. */
    public static PersonWrite<CustomerUpdate, Registered> updating(
            SectionStore<Identity, CustomerNeeds> store, FurtherNeeds further) {
        return new PersonWrite<>(store, further, Customers::named, CustomerUpdate::decide);
    }

    /** How customers are updated or registered, for writes that go with it. */
    public static PersonWrite<UpsertCustomer, Upserted> upserting(
            SectionStore<Identity, CustomerNeeds> store, FurtherNeeds further) {
        return new PersonWrite<>(
                store,
                further,
                command -> new PersonWrite.Named(List.of(), command.whenKnown().identifiersGiven()),
                UpsertCustomer::decide);
    }

    /** Registers customers in order; a later one sees those before it. */
    public <A> A register(Call call, List<RegisterCustomer> commands, Rendering<Registered, A> rendering) {
        return runner.write(call, register, commands, rendering);
    }

    /**
     * As {@link #register}, for jobs: on workers of their own, which give way to callers, in one transaction. Brings
     * at most 200 identifiers, so that it locks no more customers.
     */
    public <A> A registerInBulk(Call call, List<RegisterCustomer> commands, Rendering<Registered, A> rendering) {
        return runner.writeInBulk(call, register, commands, rendering);
    }

    /** What {@link #registerInBulk} would come to: decided in order, and nothing of it stored. */
    public List<Outcome<Registered>> rehearse(Call call, List<RegisterCustomer> commands) {
        return runner.writeInBulk(
                call, new Rehearsal(register, commands.size()), List.of(commands), Rehearsal.RENDERING);
    }

    private static PersonWrite.Named named(RegisterCustomer command) {
        return new PersonWrite.Named(List.of(), command.identifiersGiven());
    }

    private static PersonWrite.Named named(CustomerUpdate command) {
        var refs = switch (command) {
            case UpdateCustomer referred -> List.of(referred.ref());
            case UpdateKnown known -> known.refs();
        };
        return new PersonWrite.Named(refs, command.form().identifiersGiven());
    }

    /** Updates customers in order; a later one sees those before it. */
    public <A> A update(Call call, List<CustomerUpdate> commands, Rendering<Registered, A> rendering) {
        return runner.write(call, update, commands, rendering);
    }

    /** Updates customers or registers them, in order; a later one sees those before it. */
    public <A> A upsert(Call call, List<UpsertCustomer> commands, Rendering<Upserted, A> rendering) {
        return runner.write(call, upsert, commands, rendering);
    }

    /** Takes identifiers from a profile and adds others; the result is the person's id. */
    public <A> A change(Call call, ChangeIdentifiers command, Rendering<CustomerId, A> rendering) {
        return runner.write(call, change, List.of(command), rendering);
    }

    /** The id the wire shows for a reference. */
    public Outcome<CustomerId> find(OrgId org, CustomerRef ref) {
        return runner.read(org, findId, ref);
    }

    /** The person of a reference, with every profile. */
    public Outcome<Person> read(OrgId org, CustomerRef ref) {
        return read(org, List.of(ref)).getFirst();
    }

    /** The persons of references, in their order, by one query. */
    public List<Outcome<Person>> read(OrgId org, List<CustomerRef> refs) {
        return runner.read(org, findPersons, refs);
    }

    private record FindId(CustomerStore store) implements Question<CustomerRef, Outcome<CustomerId>> {
        @Override
        public void needs(CustomerRef ref, Needs needs) {
            switch (ref) {
                // whole, for what tells an erased person is that nothing hangs on it
                case CustomerRef.ById(var id, var scope) -> needs.of(store).personOf(id);
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(store).identifier(key);
            }
        }

        @Override
        public Outcome<CustomerId> answer(CustomerRef ref, World world) {
            return Lookup.id(ref, world);
        }
    }

    private record FindPersons(CustomerStore store) implements Question<List<CustomerRef>, List<Outcome<Person>>> {
        @Override
        public void needs(List<CustomerRef> refs, Needs needs) {
            for (var ref : refs) {
                switch (ref) {
                    case CustomerRef.ById(var id, var scope) -> needs.of(store).personOf(id);
                    case CustomerRef.ByIdentifier(var key, var scope) ->
                        needs.of(store).personOf(key);
                }
            }
        }

        @Override
        public List<Outcome<Person>> answer(List<CustomerRef> refs, World world) {
            return refs.stream().map(ref -> Lookup.person(ref, world)).toList();
        }
    }
}
