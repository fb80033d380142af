package io.meniscus.console.setup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.meniscus.console.Visit;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupState;

/**
 * Set-ups as they were last read, so that a page of an organization with thousands of tills doesn't read them all
 * again. A change raises the version of the organization's snapshot, and the held set-up is of no use any more.
 */
public final class HeldStates {
    private static final int MOST = 16;

    private final OrganizationSetup setup;
    private final Cache<OrgId, SetupState> held =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public HeldStates(OrganizationSetup setup) {
        this.setup = setup;
    }

    /** The set-up a visit is to. */
    public SetupState of(Visit visit) {
        var known = held.getIfPresent(visit.org());
        if (known != null && known.version() >= visit.organization().profile().version()) {
            return known;
        }
        return fresh(visit);
    }

    /** The same, read now: after a change, and where one is about to be made. */
    public SetupState fresh(Visit visit) {
        var state = setup.state(visit.org()).orElseThrow(() -> new EdgeException(new EdgeRefusal.Forbidden()));
        held.put(visit.org(), state);
        return state;
    }

    /** The entry that the address names; 404 for one there is not. */
    public Entry entry(Visit visit, Kind kind) {
        var part = visit.request().pathParameter("entry");
        var state = of(visit);
        var found = part.matches("[0-9]{1,18}")
                ? state.get(kind, Long.parseLong(part))
                : state.get(kind, KindPages.decoded(part));
        return found.orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }
}
