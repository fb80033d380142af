package io.meniscus.customer.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of criteria; each call is a transaction of one organization. */
public final class CriterionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<SearchCriterion.Field>> FIELDS = new TypeReference<>() {};
    private static final String COLUMNS = """
            id, name, entity, strategy, fields, retain_days, retain_from, active, created_at, created_by, updated_at,
            updated_by
            """;

    private final Jdbi jdbi;

    public CriterionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private <T> T in(OrgId org, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("select set_config('app.org', :org, true)")
                    .bind("org", Long.toString(org.value()))
                    .mapTo(String.class)
                    .one();
            return work.apply(handle);
        });
    }

    List<SearchCriterion> active(OrgId org) {
        return in(
                org,
                handle -> handle.createQuery("select " + COLUMNS
                                + "from search_criterion where org_id = :org and active order by created_at, id")
                        .bind("org", org.value())
                        .map((row, _) -> criterion(row))
                        .list());
    }

    Optional<SearchCriterion> find(OrgId org, String id) {
        return in(
                org,
                handle -> handle.createQuery(
                                "select " + COLUMNS + "from search_criterion where org_id = :org and id = :id")
                        .bind("org", org.value())
                        .bind("id", id)
                        .map((row, _) -> criterion(row))
                        .findOne());
    }

    /** Adds a criterion unless the organization has as many active ones of its kind as it may. */
    boolean add(OrgId org, SearchCriterion criterion) {
        var draft = criterion.draft();
        var audit = criterion.audit();
        return in(org, handle -> {
            // two that are added at once would both count before either is there
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended('search_criterion', :org)) is null")
                    .bind("org", org.value())
                    .mapTo(boolean.class)
                    .one();
            return handle.createUpdate("""
                                    insert into search_criterion
                                           (org_id, id, name, entity, strategy, fields, retain_days, retain_from,
                                            active, created_at, created_by, updated_at, updated_by)
                                    select :org, :id, :name, :entity, :strategy, :fields::jsonb, :days, :from,
                                           true, :at, :by, :at, :by
                                     where (select count(*) from search_criterion
                                             where org_id = :org and entity = :entity and strategy = :strategy
                                               and active) < :most""")
                            .bind("org", org.value())
                            .bind("id", criterion.id())
                            .bind("name", draft.name())
                            .bind("entity", draft.entity().code())
                            .bind("strategy", draft.strategy().code())
                            .bind("fields", write(draft.fields()))
                            .bind("days", draft.retention().days())
                            .bind("from", draft.retention().from())
                            .bind("at", audit.createdAt().atOffset(ZoneOffset.UTC))
                            .bind("by", audit.createdBy())
                            .bind("most", draft.strategy().most())
                            .execute()
                    == 1;
        });
    }

    /** Switches a criterion off for good; one that is off stays as it is. */
    void deactivate(OrgId org, String id, SearchCriterion.Audit by) {
        in(
                org,
                handle -> handle.createUpdate("""
                        update search_criterion set active = false, updated_at = :at, updated_by = :by
                         where org_id = :org and id = :id and active""")
                        .bind("org", org.value())
                        .bind("id", id)
                        .bind("at", by.updatedAt().atOffset(ZoneOffset.UTC))
                        .bind("by", by.updatedBy())
                        .execute());
    }

    private static String write(List<SearchCriterion.Field> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("fields of a criterion do not write", bug);
        }
    }

    private static List<SearchCriterion.Field> read(String fields) {
        try {
            return JSON.readValue(fields, FIELDS);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("stored fields of a criterion do not read", bug);
        }
    }

    private static SearchCriterion criterion(ResultSet row) throws SQLException {
        return new SearchCriterion(
                row.getString("id"),
                new SearchCriterion.Draft(
                        row.getString("name"),
                        SearchedEntity.ofCode(row.getInt("entity")),
                        SearchCriterion.Strategy.ofCode(row.getInt("strategy")),
                        read(row.getString("fields")),
                        new SearchCriterion.Retention(row.getInt("retain_days"), row.getString("retain_from"))),
                row.getBoolean("active"),
                new SearchCriterion.Audit(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("created_by"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                        row.getLong("updated_by")));
    }
}
