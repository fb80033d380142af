package io.meniscus.customer.search;

import io.meniscus.core.OrgId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldScope;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes customers findable that were there before what finds them: the words of their names and identifiers, and the
 * values of fields that became searchable since. Goes through an organization's customers by id, some 200 a slice;
 * doing it again adds nothing.
 */
public final class SearchIndexing implements Job {
    public static final JobKind KIND = new JobKind("search-index");

    private static final int CUSTOMERS = 200;

    private final SearchIndexStore store;
    private final Organizations organizations;

    public SearchIndexing(SearchIndexStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.WhenAsked();
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        long after = slice.cursor().isEmpty() ? 0 : Long.parseLong(slice.cursor());
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var searchable = organizations.get(org).map(SearchIndexing::searchable).orElse(Set.of());
        var indexed = store.index(org, after, CUSTOMERS, searchable);
        var progress = new Progress(before + indexed.customers(), 0, 0, "customers indexed");
        return indexed.customers() < CUSTOMERS
                ? new Step.Done(progress)
                : new Step.More(Long.toString(indexed.last()), progress);
    }

    private static Set<FieldKey> searchable(Organization organization) {
        var keys = new HashSet<FieldKey>();
        for (var field : organization.fields().custom(FieldScope.LOYALTY_REGISTRATION)) {
            if (field.has(CustomField.Mark.SEARCHABLE)) {
                keys.add(new FieldKey(FieldKind.CUSTOM, field.id()));
            }
        }
        for (var offered : organization.fields().extended(FieldEntity.CUSTOMER)) {
            if (offered.has(FieldPolicy.Mark.SEARCHABLE)) {
                keys.add(new FieldKey(FieldKind.EXTENDED, offered.field().id()));
            }
        }
        return keys;
    }
}
