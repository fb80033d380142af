package io.meniscus.preference;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldChange;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations on what customers prefer: set and read. */
public final class Preferences {
    private final PreferenceStore store;

    public Preferences(PreferenceStore store) {
        this.store = store;
    }

    /**
     * What a call says.
     *
     * @param localId empty when it says nothing of it
     * @param store   null when it names none
     */
    public record Given(String localId, @Nullable Long store, List<FieldChange> fields) {
        public Given {
            fields = List.copyOf(fields);
        }

        boolean isNothing() {
            return localId.isEmpty() && store == null && fields.isEmpty();
        }
    }

    /** Sets what is given and leaves the rest; answers all that the person prefers then. Nothing given is refused. */
    public Outcome<Preference> set(OrgId org, Owner owner, Given given, TillId till, Instant at) {
        if (given.isNothing()) {
            return Outcome.refused(new PreferenceRefusal.NotUpdated());
        }
        var values = FieldValues.NONE.after(given.fields(), new ArrayList<>());
        store.put(org, owner, new Preference(given.localId(), given.store(), values), till, at);
        return read(org, owner);
    }

    /** What a person prefers; the later word counts where two customers that were joined both have one. */
    public Outcome<Preference> read(OrgId org, Owner owner) {
        return store.of(org, owner)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(new PreferenceRefusal.NoneSet()));
    }
}
