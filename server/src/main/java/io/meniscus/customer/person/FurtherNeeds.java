package io.meniscus.customer.person;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.run.Needs;
import java.time.Instant;
import java.util.Collection;

/** What another concept keeps of persons, for writes to persons that are noted there too. */
public interface FurtherNeeds {
    /** Nothing is kept anywhere else. */
    FurtherNeeds NOTHING = new FurtherNeeds() {
        @Override
        public void mayMerge(Needs needs) {
            // nothing to ask for
        }

        @Override
        public void ofSeveral(Collection<CustomerId> persons, Needs needs) {
            // nothing to ask for
        }

        @Override
        public void toShow(CustomerRef ref, Instant at, Needs needs) {
            // nothing to ask for
        }

        @Override
        public void toPart(MergeEdge merge, Instant at, Needs needs) {
            // nothing to ask for
        }

        @Override
        public Parting parting() {
            return Parting.OF_NOTHING;
        }
    };

    /** Makes place for what {@link #ofSeveral} may ask for; loads nothing. */
    void mayMerge(Needs needs);

    /** Asks for what a merge is noted in, of persons that a command turned out to name together. */
    void ofSeveral(Collection<CustomerId> persons, Needs needs);

    /** Asks for what somebody has, to be shown before a merge. */
    void toShow(CustomerRef ref, Instant at, Needs needs);

    /** Asks for what the person has that a merge's victim is part of, and for what was done with it since the merge. */
    void toPart(MergeEdge merge, Instant at, Needs needs);

    /** How that is parted, once it was asked for. */
    Parting parting();
}
