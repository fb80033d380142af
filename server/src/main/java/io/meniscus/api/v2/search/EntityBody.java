package io.meniscus.api.v2.search;

import io.meniscus.customer.search.EntitySearch.Asked;
import io.meniscus.customer.search.EntitySearch.Operator;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v2/search/entity} (v2/search). */
public record EntityBody(
        @Nullable String entityType,
        @Nullable Integer limit,
        @Nullable Integer offset,
        @Nullable List<Condition> searchConditions,
        @Nullable Enrichment enrichmentFields) {

    /** What a field must be like. */
    public record Condition(
            @Nullable String fieldId,
            @Nullable String operator,
            @Nullable List<@Nullable String> values) {}

    /** What is answered beside ids and names: field names, or {@code *} for all of a kind. */
    public record Enrichment(
            @Nullable List<@Nullable String> enrichedFields,
            @Nullable List<@Nullable String> customFields,
            @Nullable List<@Nullable String> extendedFields) {}

    String entityText() {
        return Objects.requireNonNullElse(entityType, "");
    }

    /** The conditions; a field without a name is none. */
    List<Asked> asked() throws Refused {
        var asked = new ArrayList<Asked>();
        for (var condition : searchConditions == null ? List.<Condition>of() : searchConditions) {
            asked.add(new Asked(
                    Objects.requireNonNullElse(condition.fieldId(), "").strip(),
                    Operator.read(Objects.requireNonNullElse(condition.operator(), "")),
                    present(condition.values())));
        }
        return asked;
    }

    AskedFields fields() {
        var given = enrichmentFields;
        return given == null
                ? new AskedFields(List.of(), List.of(), List.of())
                : new AskedFields(
                        present(given.enrichedFields()),
                        present(given.customFields()),
                        present(given.extendedFields()));
    }

    /** The names of fields to answer, by kind. */
    record AskedFields(List<String> enriched, List<String> custom, List<String> extended) {
        private static final String ALL = "*";

        static boolean isAll(List<String> names) {
            return names.contains(ALL);
        }
    }

    private static List<String> present(@Nullable List<@Nullable String> texts) {
        var present = new ArrayList<String>();
        for (var text : texts == null ? List.<@Nullable String>of() : texts) {
            if (text != null && !text.isBlank()) {
                present.add(text.strip());
            }
        }
        return present;
    }
}
