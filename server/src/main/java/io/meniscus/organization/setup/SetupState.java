package io.meniscus.organization.setup;

import io.meniscus.core.OrgId;
import io.meniscus.organization.Activity;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An organization's whole set-up as it is stored, immutable: entries by kind, in order of id, then of name.
 * Organization 0 and version 0 stand for one that nobody has set up yet.
 */
public final class SetupState {
    private final OrgId org;
    private final String code;
    private final Activity activity;
    private final long version;
    private final Map<Kind, Map<String, Entry>> entries;
    private final Map<Kind, Map<Long, Entry>> byId = new HashMap<>();

    SetupState(OrgId org, String code, Activity activity, long version, Map<Kind, Map<String, Entry>> entries) {
        this.org = org;
        this.code = code;
        this.activity = activity;
        this.version = version;
        this.entries = entries;
        entries.forEach((kind, ofKind) -> {
            var ids = new HashMap<Long, Entry>();
            ofKind.values().forEach(entry -> ids.put(entry.id(), entry));
            byId.put(kind, ids);
        });
    }

    /** The same with entries put in; new ones come last of their kind. */
    SetupState with(long newVersion, Collection<Entry> put) {
        var all = new HashMap<>(entries);
        put.stream().collect(Collectors.groupingBy(Entry::kind)).forEach((kind, ofKind) -> {
            var whole = new LinkedHashMap<>(all.getOrDefault(kind, Map.of()));
            ofKind.forEach(entry -> whole.put(entry.name(), entry));
            all.put(kind, whole);
        });
        return new SetupState(org, code, activity, newVersion, all);
    }

    /** Stands for an organization that nobody has set up yet. */
    public static SetupState none(String code) {
        var builtIn = new HashMap<Kind, Map<String, Entry>>();
        Kinds.ALL.forEach(kind -> builtIn.put(kind, byName(kind.builtIn())));
        return new SetupState(OrgId.PLATFORM, code, Activity.ACTIVE, 0, builtIn);
    }

    public OrgId org() {
        return org;
    }

    public String code() {
        return code;
    }

    public Activity activity() {
        return activity;
    }

    /** Raised by every change. */
    public long version() {
        return version;
    }

    public boolean isNew() {
        return version == 0;
    }

    public Collection<Entry> all(Kind kind) {
        return entries.getOrDefault(kind, Map.of()).values();
    }

    public Optional<Entry> get(Kind kind, String name) {
        return Optional.ofNullable(entries.getOrDefault(kind, Map.of()).get(name));
    }

    public Optional<Entry> get(Kind kind, long id) {
        return Optional.ofNullable(byId.getOrDefault(kind, Map.of()).get(id));
    }

    /** What an entry is stored as, under this name or another; nothing for one that is new. */
    public Optional<Entry> before(Entry entry) {
        return entry.id() == 0 ? get(entry.kind(), entry.name()) : get(entry.kind(), entry.id());
    }

    /** Gathers entries of one kind by name, in their order. */
    static Map<String, Entry> byName(List<Entry> entries) {
        var byName = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }
}
