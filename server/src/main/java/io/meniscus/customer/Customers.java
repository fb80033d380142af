package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.RegisterCustomer;
import io.meniscus.core.identity.Registered;
import io.meniscus.core.identity.Registration;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;

/** The operations on customers: register, find, read. */
public final class Customers {
    private final Runner runner;
    private final Register register;
    private final FindId findId;
    private final FindPersons findPersons;

    public Customers(Runner runner, CustomerStore store) {
        this.runner = runner;
        this.register = new Register(store);
        this.findId = new FindId(store);
        this.findPersons = new FindPersons(store);
    }

    /** Registers customers in order; a later one sees those before it. */
    public <A> A register(Call call, List<RegisterCustomer> commands, Rendering<Registered, A> rendering) {
        return runner.write(call, register, commands, rendering);
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

    private record Register(CustomerStore store) implements Operation<RegisterCustomer, Registered> {
        @Override
        public void needs(RegisterCustomer command, Needs needs) {
            if (command instanceof RegisterCustomer.Ready ready) {
                ready.identifiers().forEach(needs.of(store)::personOf);
            }
        }

        @Override
        public boolean blocked(RegisterCustomer command, World world) {
            var identity = world.section(Identity.KIND);
            return command instanceof RegisterCustomer.Ready ready
                    && (identity.isHeldBack(ready.identifiers())
                            || !identity.roots(ready.identifiers()).stream().allMatch(identity::isLocked));
        }

        @Override
        public void holdBack(RegisterCustomer command, World world) {
            if (command instanceof RegisterCustomer.Ready ready) {
                world.section(Identity.KIND).holdBack(ready.identifiers());
            }
        }

        @Override
        public Outcome<Registered> decide(RegisterCustomer command, World world, Given given) {
            return Registration.decide(command, world, given);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return 1;
        }
    }

    private record FindId(CustomerStore store) implements Question<CustomerRef, Outcome<CustomerId>> {
        @Override
        public void needs(CustomerRef ref, Needs needs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> needs.of(store).id(id);
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
