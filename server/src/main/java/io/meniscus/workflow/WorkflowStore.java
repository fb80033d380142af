package io.meniscus.workflow;

import io.meniscus.access.secret.CallSeal;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.event.EventKind;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.user.UserId;
import io.meniscus.workflow.Workflow.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The table of workflows. Each start and each decision leaves an event in its own transaction. */
public final class WorkflowStore {
    private static final String COLUMNS = """
            select id, name, type, state, customer_id, concept_id, zone_id, store_id, till_id, maker_id, started_at,
                   checker_id, decided_at, message, call, output
              from request_workflow""";

    private static final String FILTER = """
             where org_id = :org
               and (:maker::bigint is null or maker_id = :maker)
               and (:type::smallint is null or type = :type)
               and (cardinality(:states::smallint[]) = 0 or state = any(:states))
               and (:concept::bigint is null or concept_id = :concept)
               and (:zone::bigint is null or zone_id = :zone)
               and (:store::bigint is null or store_id = :store)
               and (:till::bigint is null or till_id = :till)
               and (:from::timestamptz is null or started_at >= :from)
               and (:until::timestamptz is null or started_at < :until)""";

    private final OrgTransactions transactions;
    private final CallSeal seal;

    public WorkflowStore(OrgTransactions transactions, CallSeal seal) {
        this.transactions = transactions;
        this.seal = seal;
    }

    Workflow insert(OrgId org, Workflow.New workflow) {
        return transactions.in(org, handle -> {
            long id = handle.createQuery("select nextval('request_workflow_id')")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("""
                            insert into request_workflow (org_id, id, name, type, state, customer_id, concept_id,
                                   zone_id, store_id, till_id, maker_id, started_at, message, key_id, call, output,
                                   request_id)
                            values (:org, :id, :name, :type, :state, :customer, :concept, :zone, :store, :till,
                                   :maker, :at, '', :key, :call, '', :request)""")
                    .bind("org", org.value())
                    .bind("id", id)
                    .bind("name", workflow.name())
                    .bind("type", workflow.type().code())
                    .bind("state", WorkflowState.WAITING.code())
                    .bind("customer", workflow.customer().value())
                    .bind("concept", workflow.place().concept())
                    .bind("zone", workflow.place().zone())
                    .bind("store", workflow.place().store())
                    .bind("till", workflow.place().till())
                    .bind("maker", workflow.maker().value())
                    .bind("at", utc(workflow.at()))
                    .bind("key", seal.keyId())
                    .bind("call", seal.seal(workflow.call(), place(org, workflow.name())))
                    .bind("request", workflow.request().bits())
                    .execute();
            event(handle, org, EventKind.WORKFLOW_STARTED, workflow.customer(), id, workflow.at(), workflow.request());
            return new Workflow(
                    id,
                    workflow.name(),
                    workflow.type(),
                    WorkflowState.WAITING,
                    workflow.customer(),
                    workflow.place(),
                    workflow.maker(),
                    workflow.at(),
                    workflow.call(),
                    null,
                    "");
        });
    }

    Optional<Workflow> find(OrgId org, String name) {
        return transactions.in(
                org,
                handle -> handle.createQuery(COLUMNS + " where org_id = :org and name = :name")
                        .bind("org", org.value())
                        .bind("name", name)
                        .map((row, _) -> workflow(org, row))
                        .findOne());
    }

    Workflows.Page list(OrgId org, WorkflowFilter filter) {
        return transactions.in(org, handle -> {
            long total = filtered(handle.createQuery("select count(*) from request_workflow " + FILTER), org, filter)
                    .mapTo(Long.class)
                    .one();
            var page = COLUMNS + " " + FILTER + " order by " + filter.sort().sql() + " limit :limit offset :offset";
            return new Workflows.Page(
                    total,
                    filtered(handle.createQuery(page), org, filter)
                            .bind("limit", filter.limit())
                            .bind("offset", filter.offset())
                            .map((row, _) -> workflow(org, row))
                            .list());
        });
    }

    private static <S extends SqlStatement<S>> S filtered(S statement, OrgId org, WorkflowFilter filter) {
        var type = filter.type();
        var states = filter.states().stream().map(WorkflowState::code).toArray(Short[]::new);
        return statement
                .bind("org", org.value())
                .bind("maker", filter.maker())
                .bind("type", type == null ? null : type.code())
                .bindArray("states", Short.class, (Object[]) states)
                .bind("concept", filter.concept())
                .bind("zone", filter.zone())
                .bind("store", filter.store())
                .bind("till", filter.till())
                .bind("from", orNull(filter.from()))
                .bind("until", orNull(filter.until()));
    }

    /** One whose call was taken before may be taken again; whatever else is no longer waiting stays as it is. */
    boolean decide(OrgId org, Workflow workflow, WorkflowState next, Decision decision, RequestId request) {
        return transactions.in(org, handle -> {
            var checker = decision.checker();
            int decided = handle.createUpdate("""
                            update request_workflow
                               set state = :next, checker_id = :checker, decided_at = :at, message = :message
                             where org_id = :org and id = :id and call <> ''
                               and (state = :waiting or state = :next and state = :calling)""")
                    .bind("next", next.code())
                    .bind("checker", checker == null ? null : checker.value())
                    .bind("at", utc(decision.at()))
                    .bind("message", decision.message())
                    .bind("org", org.value())
                    .bind("id", workflow.id())
                    .bind("waiting", WorkflowState.WAITING.code())
                    .bind("calling", WorkflowState.CALLING.code())
                    .execute();
            if (decided == 0) {
                return false;
            }
            event(handle, org, EventKind.WORKFLOW_DECIDED, workflow.customer(), workflow.id(), decision.at(), request);
            return true;
        });
    }

    void finish(OrgId org, Workflow workflow, WorkflowState end, String output) {
        transactions.in(
                org,
                handle -> handle.createUpdate("""
                        update request_workflow
                           set state = :end, key_id = :key, call = :call, output = :output
                         where org_id = :org and id = :id and state = :calling and call <> ''""")
                        .bind("end", end.code())
                        .bind("key", seal.keyId())
                        .bind("call", seal.seal(workflow.call(), place(org, workflow.name())))
                        .bind("output", seal.seal(output, output(org, workflow.name())))
                        .bind("org", org.value())
                        .bind("id", workflow.id())
                        .bind("calling", WorkflowState.CALLING.code())
                        .execute());
    }

    /** One nextval is a block of ids: the first of a block is used and nobody else has it. */
    private static void event(
            Handle handle, OrgId org, EventKind kind, CustomerId customer, long id, Instant at, RequestId request) {
        handle.createUpdate("""
                        insert into event (org_id, at, id, kind, customer_id, subject_id, till_id, request_id)
                        values (:org, :at, nextval('event_id'), :kind, :customer, :id, 0, :request)""")
                .bind("org", org.value())
                .bind("at", utc(at))
                .bind("kind", kind.code())
                .bind("customer", customer.value())
                .bind("id", id)
                .bind("request", request.bits())
                .execute();
    }

    private Workflow workflow(OrgId org, ResultSet row) throws SQLException {
        var name = row.getString("name");
        return new Workflow(
                row.getLong("id"),
                name,
                WorkflowType.ofCode(row.getInt("type")),
                WorkflowState.ofCode(row.getInt("state")),
                new CustomerId(row.getLong("customer_id")),
                new Workflow.Place(
                        row.getLong("concept_id"),
                        row.getLong("zone_id"),
                        row.getLong("store_id"),
                        row.getLong("till_id")),
                new UserId(row.getLong("maker_id")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                seal.open(row.getBytes("call"), place(org, name)),
                decision(row),
                seal.open(row.getBytes("output"), output(org, name)));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        long checker = row.getLong("checker_id");
        return new Decision(row.wasNull() ? null : new UserId(checker), at.toInstant(), row.getString("message"));
    }

    /** Names the place of a call to its seal. */
    private static String place(OrgId org, String name) {
        return "request_workflow.call %d %s".formatted(org.value(), name);
    }

    private static String output(OrgId org, String name) {
        return "request_workflow.output %d %s".formatted(org.value(), name);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
