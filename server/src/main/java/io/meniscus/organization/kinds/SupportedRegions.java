package io.meniscus.organization.kinds;

import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import java.util.Optional;

/**
 * A place has its own time zone, currency and language out of those the organization supports: its base one and the
 * list beside it (organization-setup §2). Refuses another one in a place, and taking away one that a place has.
 */
final class SupportedRegions {
    /** What the organization supports: its base one and those beside it. */
    private record Part(Field<String> base, Field<List<String>> further) {
        boolean isSupported(Entry profile, String value) {
            return value.isEmpty()
                    || profile.get(base).equals(value)
                    || profile.get(further).contains(value);
        }

        /** The place's own. */
        Field<String> of(Kind kind) {
            return kind.fields().stream()
                    .filter(field -> field.key().equals(base.key()))
                    .map(SupportedRegions::text)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Part> parts() {
        return List.of(
                new Part(Profile.TIME_ZONE, Profile.TIME_ZONES),
                new Part(Profile.CURRENCY, Profile.CURRENCIES),
                new Part(Profile.LANGUAGE, Profile.LANGUAGES));
    }

    private SupportedRegions() {}

    @SuppressWarnings("unchecked") // places have these fields of Region alone, which are texts
    private static Field<String> text(Field<?> field) {
        return (Field<String>) field;
    }

    private static List<Kind> places() {
        return List.of(Zones.KIND, Concepts.KIND, Stores.KIND, Tills.KIND);
    }

    /** What a place has and is not changed is left alone. */
    static void checkPlace(Draft draft, Given given, Entry place) {
        var profile = draft.all(Profile.KIND).iterator();
        if (!profile.hasNext()) {
            return;
        }
        var organization = profile.next();
        for (var part : parts()) {
            var field = part.of(place.kind());
            var value = place.get(field);
            var old = draft.stored().get(place.kind(), place.name()).map(stored -> stored.get(field));
            if (!part.isSupported(organization, value) && !old.equals(Optional.of(value))) {
                draft.problem(
                        given,
                        field,
                        Cause.CONFLICT,
                        value + " is not supported: it stands not in the profile's " + part.further.key());
            }
        }
    }

    static void checkProfile(Draft draft, Given given, Entry profile) {
        var before = draft.stored().all(Profile.KIND).iterator();
        if (!before.hasNext()) {
            return;
        }
        var old = before.next();
        for (var part : parts()) {
            places().stream()
                    .flatMap(kind -> draft.stored().all(kind).stream())
                    .map(stored -> draft.get(stored.kind(), stored.name()).orElse(stored))
                    .filter(place -> {
                        var value = place.get(part.of(place.kind()));
                        return part.isSupported(old, value) && !part.isSupported(profile, value);
                    })
                    .findFirst()
                    .ifPresent(place -> draft.problem(
                            given, part.further, Cause.CONFLICT, place + " has " + place.get(part.of(place.kind()))));
        }
    }
}
