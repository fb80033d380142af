package io.meniscus.organization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupState;
import java.time.Duration;

/**
 * The set-up behind a snapshot, for reads that show what requests are not resolved against. Read once for a snapshot
 * and held as long as somebody asks for it, so that it is as cheap as the snapshot itself; never older than that.
 */
public final class SetupStates {
    private static final Duration UNUSED = Duration.ofMinutes(10);

    // By identity: a snapshot that was replaced takes its state with it.
    private final LoadingCache<Organization, SetupState> states;

    public SetupStates(OrganizationSetup setup) {
        states = Caffeine.newBuilder()
                .weakKeys()
                .expireAfterAccess(UNUSED)
                .build(organization -> setup.state(organization.id()).orElseThrow());
    }

    public SetupState of(Organization organization) {
        return states.get(organization);
    }
}
