package io.meniscus.organization;

import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Zones;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a place uses: its own, or that of the nearest place above it that has one, up to the organization.
 *
 * @param timeZone IANA name
 * @param currency ISO 4217
 * @param language ISO 639
 */
public record InheritedRegion(String timeZone, String currency, String language) {

    /** Of a zone, store or till. */
    public static InheritedRegion of(SetupState state, Entry place) {
        var above = above(state, place);
        var profile = state.all(Profile.KIND).iterator().next();
        return new InheritedRegion(
                first(above, Zones.TIME_ZONE, Stores.TIME_ZONE).orElseGet(() -> profile.get(Profile.TIME_ZONE)),
                first(above, Zones.CURRENCY, Stores.CURRENCY).orElseGet(() -> profile.get(Profile.CURRENCY)),
                first(above, Zones.LANGUAGE, Stores.LANGUAGE).orElseGet(() -> profile.get(Profile.LANGUAGE)));
    }

    /** The place and those it stands in, the nearest first. */
    private static List<Entry> above(SetupState state, Entry place) {
        var places = new ArrayList<Entry>();
        var next = Optional.of(place);
        if (place.kind() == Tills.KIND) {
            next = state.get(Stores.KIND, place.get(Tills.STORE));
        }
        var zone = next;
        if (next.isPresent() && next.get().kind() == Stores.KIND) {
            places.add(next.get());
            zone = state.get(Zones.KIND, next.get().get(Stores.ZONE));
        }
        var passed = new HashSet<String>();
        while (zone.isPresent() && passed.add(zone.get().name())) {
            places.add(zone.get());
            zone = state.get(Zones.KIND, zone.get().get(Zones.PARENT));
        }
        return places;
    }

    private static Optional<String> first(List<Entry> places, Field<String> ofZone, Field<String> ofStore) {
        return places.stream()
                .map(place -> place.get(place.kind() == Stores.KIND ? ofStore : ofZone))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
