package io.meniscus.api.v2.search;

import io.meniscus.customer.search.EntitySearchRefusal;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriterion;
import io.meniscus.customer.search.SearchCriterion.Draft;
import io.meniscus.customer.search.SearchCriterion.Retention;
import io.meniscus.customer.search.SearchCriterion.Strategy;
import io.meniscus.customer.search.SearchCriterion.Use;
import io.meniscus.customer.search.SearchedEntity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api_gateway/cortex/v1/criteria} (v2/search). */
public record CriterionBody(
        @Nullable String name,
        @Nullable String entityType,
        @Nullable String searchStrategyType,
        @Nullable List<Field> fieldDefinitions,
        @Nullable Policy searchDataPolicy) {
    private static final int USUAL_DAYS = 180;
    private static final int LONGEST_NAME = 255;

    /** A field by the name that searches give it. */
    public record Field(
            @Nullable String fieldId,
            @Nullable String fieldAlias,
            @Nullable String fieldType,
            @Nullable Reference dataSourceDetails,
            @Nullable String dataType) {}

    public record Reference(@Nullable String fieldReference) {}

    /** How long data is kept, and from when. */
    public record Policy(
            @Nullable Span dataRetentionPolicy, @Nullable String expireDataFrom) {}

    public record Span(@Nullable String unit, @Nullable Integer value) {}

    Draft draft() throws Refused {
        var entity = SearchedEntity.read(text(entityType))
                .orElseThrow(() -> new Refused(new EntitySearchRefusal.EntityUnknown(text(entityType))));
        var given = text(searchStrategyType);
        var strategy = given.isEmpty()
                ? Strategy.COMBINATION
                : Strategy.read(given).orElseThrow(() -> new Refused(new EntitySearchRefusal.StrategyUnknown(given)));
        var called = text(name);
        return new Draft(
                called.substring(0, Math.min(called.length(), LONGEST_NAME)),
                entity,
                strategy,
                fields(),
                retention(entity));
    }

    private List<SearchCriterion.Field> fields() throws Refused {
        var fields = new ArrayList<SearchCriterion.Field>();
        for (var field : fieldDefinitions == null ? List.<Field>of() : fieldDefinitions) {
            var use = Use.read(text(field.fieldType()))
                    .orElseThrow(() -> new Refused(new EntitySearchRefusal.FieldTypeUnknown(text(field.fieldType()))));
            var id = text(field.fieldId());
            var source = field.dataSourceDetails();
            var reference = source == null ? "" : text(source.fieldReference());
            fields.add(new SearchCriterion.Field(
                    id,
                    text(field.fieldAlias()),
                    use,
                    reference.isEmpty() ? id : reference,
                    text(field.dataType()).isEmpty() ? "STRING" : text(field.dataType())));
        }
        return fields;
    }

    private Retention retention(SearchedEntity entity) throws Refused {
        var policy = searchDataPolicy;
        var from = policy == null || text(policy.expireDataFrom()).isEmpty() ? "CREATE" : text(policy.expireDataFrom());
        var span = policy == null ? null : policy.dataRetentionPolicy();
        if (span == null || span.value() == null) {
            return new Retention(USUAL_DAYS, from);
        }
        var unit = text(span.unit());
        if (!unit.isEmpty() && !unit.equalsIgnoreCase("DAYS")) {
            throw new Refused(new EntitySearchRefusal.RetentionInvalid(entity.longestRetention()));
        }
        return new Retention(span.value(), from);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
