package io.meniscus.customer.search;

import io.meniscus.core.OrgId;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriterion.Audit;
import io.meniscus.customer.search.SearchCriterion.Draft;
import io.meniscus.customer.search.SearchCriterion.Strategy;
import io.meniscus.customer.search.SearchCriterion.Use;
import io.meniscus.run.Randomness;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * The criteria of organizations: made, read, deactivated for good. Refuses more than an organization may have, fields
 * that are none, too many fields, and a retention that is too long (v2/search "Limits").
 */
public final class SearchCriteria {
    private static final int ID_BYTES = 12;

    private final CriterionStore store;
    private final Randomness randomness;

    public SearchCriteria(CriterionStore store, Randomness randomness) {
        this.store = store;
        this.randomness = randomness;
    }

    /** Makes a criterion, in the name of a principal. */
    public SearchCriterion add(OrgId org, Draft draft, Instant at, long by) throws Refused {
        check(draft);
        var id = HexFormat.of().formatHex(randomness.secret(ID_BYTES));
        var criterion = new SearchCriterion(id, draft, true, new Audit(at, by, at, by));
        if (!store.add(org, criterion)) {
            throw new Refused(new EntitySearchRefusal.TooManyCriteria(
                    draft.strategy(), draft.strategy().most()));
        }
        return criterion;
    }

    private static void check(Draft draft) throws Refused {
        if (draft.name().isBlank()) {
            throw new Refused(new EntitySearchRefusal.NameMissing());
        }
        if (draft.strategy() == Strategy.PREFIX && draft.entity() != SearchedEntity.CUSTOMER) {
            throw new Refused(new EntitySearchRefusal.PrefixOfCustomersAlone());
        }
        if (draft.fields().isEmpty()) {
            throw new Refused(new EntitySearchRefusal.FieldsMissing());
        }
        var ids = new HashSet<String>();
        for (var field : draft.fields()) {
            if (field.id().isBlank()
                    || SearchedField.read(draft.entity(), field.reference()).isEmpty()) {
                throw new Refused(
                        new EntitySearchRefusal.FieldUnknown(field.id().isBlank() ? field.reference() : field.id()));
            }
            if (!ids.add(field.id())) {
                throw new Refused(new EntitySearchRefusal.FieldTwice(field.id()));
            }
        }
        checkCount(draft, Use.INDEXED, SearchCriterion.MOST_INDEXED);
        checkCount(draft, Use.FILTERABLE, SearchCriterion.MOST_FILTERABLE);
        int days = draft.retention().days();
        if (days < 1 || days > draft.entity().longestRetention()) {
            throw new Refused(
                    new EntitySearchRefusal.RetentionInvalid(draft.entity().longestRetention()));
        }
    }

    private static void checkCount(Draft draft, Use use, int most) throws Refused {
        if (draft.fields().stream().filter(field -> field.use() == use).count() > most) {
            throw new Refused(new EntitySearchRefusal.TooManyFields(use, most));
        }
    }

    /** A criterion, deactivated ones too. */
    public SearchCriterion get(OrgId org, String id) throws Refused {
        return store.find(org, id).orElseThrow(() -> new Refused(new EntitySearchRefusal.CriterionUnknown()));
    }

    /** The criteria that searches may go by, the oldest first. */
    public List<SearchCriterion> active(OrgId org) {
        return store.active(org);
    }

    /** Deactivates a criterion for good and answers it as it is then. */
    public SearchCriterion deactivate(OrgId org, String id, Instant at, long by) throws Refused {
        var criterion = get(org, id);
        store.deactivate(org, criterion.id(), new Audit(criterion.audit().createdAt(), by, at, by));
        return get(org, id);
    }
}
