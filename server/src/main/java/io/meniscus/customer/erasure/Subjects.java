package io.meniscus.customer.erasure;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.erasure.SubjectData;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Owner;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import java.util.List;

/** What a person may see who asks what is kept of them. */
public final class Subjects {
    private final Runner runner;
    private final FindData findData;
    private final SubjectStore store;

    public Subjects(Runner runner, CustomerStore customers, SubjectStore store) {
        this.runner = runner;
        this.findData = new FindData(customers);
        this.store = store;
    }

    /** Everything of who a person is. */
    public Outcome<SubjectData> data(OrgId org, CustomerRef ref) {
        return runner.read(org, findData, ref);
    }

    /** Requests to change or merge the person, and to give it something of another, the oldest first. */
    public List<ChangeRequest> changeRequests(OrgId org, Owner owner) {
        return store.changeRequests(org, owner.members());
    }

    private record FindData(CustomerStore store) implements Question<CustomerRef, Outcome<SubjectData>> {
        @Override
        public void needs(CustomerRef ref, Needs needs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> needs.of(store).personOf(id);
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(store).personOf(key);
            }
        }

        @Override
        public Outcome<SubjectData> answer(CustomerRef ref, World world) {
            return SubjectData.of(ref, world);
        }
    }
}
