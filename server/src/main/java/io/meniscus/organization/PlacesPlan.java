package io.meniscus.organization;

import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.organization.document.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays a document's zones, stores and tills over the stored ones, and notes what doesn't fit together. */
final class PlacesPlan {
    private static final String ROOT_ZONE = "root";

    final Overlay<Setup.Zone> zones;
    final Overlay<Setup.StoreEntry> stores;
    final Overlay<Setup.TillEntry> tills;
    private final Map<String, List<String>> storesByName = new HashMap<>();
    private final List<Problem> problems;

    PlacesPlan(Setup stored, OrganizationDocument document, List<Problem> problems) {
        this.problems = problems;
        zones = new Overlay<>("zone", stored.zones(), Setup.Zone::code, Shown::zone);
        stores = new Overlay<>("store", stored.stores(), Setup.StoreEntry::code, Shown::store);
        tills = new Overlay<>("till", stored.tills(), Setup.TillEntry::code, Shown::till);
        if (zones.get(ROOT_ZONE) == null) {
            zones.put(new Setup.Zone(0, ROOT_ZONE, "Root", "", new Setup.Region("", "", ""), Activity.ACTIVE));
        }
        refuseTwice(document.zones(), OrganizationDocument.Zone::path, OrganizationDocument.Zone::code);
        refuseTwice(document.stores(), OrganizationDocument.Store::path, OrganizationDocument.Store::code);
        refuseTwice(document.tills(), OrganizationDocument.Till::path, OrganizationDocument.Till::code);
        document.zones().forEach(entry -> zones.put(zone(entry)));
        document.stores().forEach(entry -> stores.put(store(entry)));
        document.tills().forEach(entry -> tills.put(till(entry)));
        stores.all()
                .forEach(store -> storesByName
                        .computeIfAbsent(store.name(), _ -> new ArrayList<>())
                        .add(store.code()));
        document.stores().forEach(this::check);
        document.tills().forEach(this::check);
    }

    /** Whether a log-in of a till works: it and its store are active. */
    Activity activityOf(Setup.TillEntry till) {
        var store = stores.get(till.store());
        return Activity.of(till.activity() == Activity.ACTIVE && store != null && store.activity() == Activity.ACTIVE);
    }

    private Setup.Zone zone(OrganizationDocument.Zone entry) {
        var old = zones.stored(entry.code());
        var isRoot = entry.code().equals(ROOT_ZONE);
        return new Setup.Zone(
                old == null ? 0 : old.id(),
                entry.code(),
                first(entry.name(), old == null ? null : old.name(), entry.code()),
                isRoot ? "" : entry.parent(),
                region(entry.region(), old == null ? null : old.region()),
                activity(entry.active(), old == null ? Activity.ACTIVE : old.activity()));
    }

    private Setup.StoreEntry store(OrganizationDocument.Store entry) {
        var old = stores.stored(entry.code());
        var group = entry.accessGroup();
        var externalIds = entry.externalIds();
        return new Setup.StoreEntry(
                old == null ? 0 : old.id(),
                entry.code(),
                first(entry.name(), old == null ? null : old.name(), entry.code()),
                first(entry.description(), old == null ? null : old.description(), ""),
                first(entry.zone(), old == null ? null : old.zone(), ROOT_ZONE),
                region(entry.region(), old == null ? null : old.region()),
                group == null && old != null ? old.group() : group,
                externalIds == null ? (old == null ? List.of() : old.externalIds()) : withoutGapAtEnd(externalIds),
                activity(entry.active(), old == null ? Activity.ACTIVE : old.activity()));
    }

    private Setup.TillEntry till(OrganizationDocument.Till entry) {
        var old = tills.stored(entry.code());
        var kind = entry.kind();
        var billable = entry.billable();
        return new Setup.TillEntry(
                old == null ? 0 : old.id(),
                entry.code(),
                first(entry.name(), old == null ? null : old.name(), entry.code()),
                first(entry.description(), old == null ? null : old.description(), ""),
                kind != null ? kind : old == null ? TillKind.TILL : old.kind(),
                first(entry.store(), old == null ? null : old.store(), ""),
                first(entry.storeServer(), old == null ? null : old.storeServer(), ""),
                billable != null ? billable : old == null || old.billable(),
                activity(entry.active(), old == null ? Activity.ACTIVE : old.activity()));
    }

    private void check(OrganizationDocument.Store entry) {
        var store = stores.get(entry.code());
        if (store == null) {
            return;
        }
        if (zones.get(store.zone()) == null) {
            problem(entry.path() + ".zone", "there is no zone " + store.zone());
        }
        var sameName = storesByName.get(store.name());
        if (sameName != null && sameName.size() > 1) {
            problem(entry.path() + ".name", "the stores " + String.join(", ", sameName) + " have one name");
        }
    }

    private void check(OrganizationDocument.Till entry) {
        var till = tills.get(entry.code());
        if (till == null) {
            return;
        }
        if (till.store().isEmpty()) {
            problem(entry.path() + ".store", "is missing");
        } else if (stores.get(till.store()) == null) {
            problem(entry.path() + ".store", "there is no store " + till.store());
        }
        if (till.storeServer().isEmpty()) {
            return;
        }
        var server = tills.get(till.storeServer());
        if (server == null || server.kind() == TillKind.TILL) {
            problem(entry.path() + ".storeServer", "there is no store server " + till.storeServer());
        } else if (till.kind() != TillKind.TILL) {
            problem(entry.path() + ".storeServer", "only a till has a store server");
        }
    }

    private <E> void refuseTwice(List<E> entries, Function<E, String> path, Function<E, String> code) {
        var seen = new HashSet<String>();
        for (var entry : entries) {
            if (!code.apply(entry).isEmpty() && !seen.add(code.apply(entry))) {
                problem(path.apply(entry) + ".code", code.apply(entry) + " is named twice");
            }
        }
    }

    private void problem(String path, String message) {
        problems.add(new Problem(path, message));
    }

    private static Setup.Region region(OrganizationDocument.Region given, Setup.@Nullable Region old) {
        return new Setup.Region(
                first(given.timeZone(), old == null ? null : old.timeZone(), ""),
                first(given.currency(), old == null ? null : old.currency(), ""),
                first(given.language(), old == null ? null : old.language(), ""));
    }

    private static List<String> withoutGapAtEnd(List<String> ids) {
        var kept = new ArrayList<>(ids);
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }

    static Activity activity(@Nullable Boolean given, Activity old) {
        return given == null ? old : Activity.of(given);
    }

    static String first(@Nullable String given, @Nullable String old, String otherwise) {
        return given != null ? given : old != null ? old : otherwise;
    }
}
