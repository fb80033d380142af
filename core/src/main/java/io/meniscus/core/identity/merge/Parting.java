package io.meniscus.core.identity.merge;

import io.meniscus.core.CustomerId;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What persons have besides themselves, when two of them are told apart. */
public interface Parting {
    /** They have nothing. */
    Parting OF_NOTHING = new Parting() {
        @Override
        public List<Share> shares(
                Collection<CustomerId> leaving, Collection<CustomerId> staying, World world, Instant at) {
            return List.of();
        }

        @Override
        public List<Share> part(
                MergeEdge merge,
                Collection<CustomerId> leaving,
                Collection<CustomerId> staying,
                UndoMerge.Compensation compensation,
                World world,
                Given given) {
            return List.of();
        }
    };

    /** What two that were never one have in each program. */
    List<Share> shares(Collection<CustomerId> leaving, Collection<CustomerId> staying, World world, Instant at);

    /**
     * What two have in each program that a merge made one until now; where that is wanted, who spent points of the
     * other has given them back.
     */
    List<Share> part(
            MergeEdge merge,
            Collection<CustomerId> leaving,
            Collection<CustomerId> staying,
            UndoMerge.Compensation compensation,
            World world,
            Given given);
}
