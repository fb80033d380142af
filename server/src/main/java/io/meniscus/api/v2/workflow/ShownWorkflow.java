package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.http.body.Json;
import io.meniscus.organization.Organization;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;
import io.meniscus.workflow.Workflow;
import io.meniscus.workflow.Workflow.Decision;
import io.meniscus.workflow.WorkflowState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as replies show it; times in the cluster's zone.
 *
 * @param endTime null while it waits
 */
record ShownWorkflow(
        String requestId,
        long userId,
        String userName,
        String requestType,
        String state,
        String startTime,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String endTime,
        Details details) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** One of them. */
    record Body(ShownWorkflow data) {}

    /** What each step was given and came to; those that have not been are left out. */
    record Details(
            @JsonProperty("IntouchAPITask-Payload") JsonNode call,
            @JsonProperty("ValidateMakerAccess_Output") boolean mayMake,
            @JsonProperty("ValidatePayload_Output") boolean isReadable,
            @JsonProperty("AdminTask-Payload") @Nullable Word word,
            @JsonProperty("AdminTask_Output") @Nullable String decision,
            @JsonProperty("IntouchAPITask_Output") @Nullable JsonNode output,

            @JsonProperty("ValidateCheckerAccess_Output") @Nullable
            Boolean mayCheck) {}

    /** What the checker said. */
    record Word(String actionDecision, String actionMessage) {}

    /** To whoever sent the call. */
    static ShownWorkflow toMaker(Workflow workflow, Users users, Organization organization) {
        return of(workflow, tree(workflow.call()), users, organization);
    }

    /** To anybody else. */
    static ShownWorkflow of(Workflow workflow, Users users, Organization organization) {
        return of(workflow, StoredCall.shown(tree(workflow.call())), users, organization);
    }

    private static ShownWorkflow of(Workflow workflow, JsonNode call, Users users, Organization organization) {
        boolean isOver = workflow.state().isOver();
        var decided = isOver ? workflow.decided() : null;
        return new ShownWorkflow(
                workflow.name(),
                workflow.maker().value(),
                users.find(workflow.maker()).map(user -> user.name()).orElse(""),
                workflow.type().wire(),
                workflow.state().wire(),
                time(workflow.startedAt(), organization),
                decided == null ? null : time(decided.at(), organization),
                details(workflow, call, decided));
    }

    private static Details details(Workflow workflow, JsonNode call, @Nullable Decision decided) {
        UserId checker = decided == null ? null : decided.checker();
        var decision = workflow.state() == WorkflowState.REJECTED ? "rejected" : "approved";
        return new Details(
                call,
                true,
                true,
                decided == null || checker == null ? null : new Word(decision, decided.message()),
                checker == null ? null : decision,
                workflow.output().isEmpty() ? null : tree(workflow.output()),
                checker == null ? null : true);
    }

    private static String time(Instant at, Organization organization) {
        return TIME.format(at.atZone(organization.clusterZone()));
    }

    /** What was erased is an empty object. */
    static JsonNode tree(String json) {
        return json.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : Json.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class, Json.Leniency.USUAL);
    }
}
