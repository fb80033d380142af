package io.meniscus.organization.region;

import io.meniscus.organization.kinds.Concepts;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.SetupState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The regions of places: what each says itself, and what it uses, which of each part is its own or that of the nearest
 * place above it that has one: a till its store's, a store its zones', else its concepts', else the organization's.
 */
public final class Regions {
    private record Fields(Field<String> timeZone, Field<String> currency, Field<String> language) {}

    private static final Map<Kind, Fields> FIELDS = Map.of(
            Tills.KIND, new Fields(Tills.TIME_ZONE, Tills.CURRENCY, Tills.LANGUAGE),
            Stores.KIND, new Fields(Stores.TIME_ZONE, Stores.CURRENCY, Stores.LANGUAGE),
            Zones.KIND, new Fields(Zones.TIME_ZONE, Zones.CURRENCY, Zones.LANGUAGE),
            Concepts.KIND, new Fields(Concepts.TIME_ZONE, Concepts.CURRENCY, Concepts.LANGUAGE),
            Profile.KIND, new Fields(Profile.TIME_ZONE, Profile.CURRENCY, Profile.LANGUAGE));

    private Regions() {}

    /** What a zone, concept, store, till or the organization says itself. */
    public static Region own(Entry place) {
        var fields = Objects.requireNonNull(FIELDS.get(place.kind()));
        return new Region(place.get(fields.timeZone()), place.get(fields.currency()), place.get(fields.language()));
    }

    /** What a zone, concept, store or till uses. */
    public static Region effective(SetupState state, Entry place) {
        var places = new LinkedHashSet<Entry>();
        climb(state, Optional.of(place), places);
        places.add(state.all(Profile.KIND).iterator().next());
        return places.stream().map(Regions::own).reduce(Region.INHERITED, Region::within);
    }

    /** Adds a place and those above it, the nearest first; one that is there already ends the way up. */
    private static void climb(SetupState state, Optional<Entry> from, Set<Entry> places) {
        if (from.isEmpty() || !places.add(from.get())) {
            return;
        }
        var place = from.get();
        if (place.kind() == Tills.KIND) {
            climb(state, state.get(Stores.KIND, place.get(Tills.STORE)), places);
        } else if (place.kind() == Stores.KIND) {
            climb(state, state.get(Zones.KIND, place.get(Stores.ZONE)), places);
            climb(state, state.get(Concepts.KIND, place.get(Stores.CONCEPT)), places);
        } else {
            var parent = place.kind() == Zones.KIND ? Zones.PARENT : Concepts.PARENT;
            climb(state, state.get(place.kind(), place.get(parent)), places);
        }
    }
}
