package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.core.TillId;
import io.meniscus.customer.Customers;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.user.Users;
import io.meniscus.workflow.Workflow;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.WorkflowType;
import io.meniscus.workflow.Workflows;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api_gateway/v2/request-workflow/{requestType}}: puts a call before somebody else, or makes it at once
 * where the organization wants nobody asked. Refuses who may not (2001), another type (2009), a place there is not
 * (2018), a call that can't be made ({@link StoredCall}, {@link Making#check}), and one that names nobody (2008).
 */
record StartWorkflow(Workflows workflows, Making making, Customers customers, Users users, Organizations organizations)
        implements WorkflowCall.Act {
    private static final String DIGITS = "[0-9]{1,18}";

    /** What is put before somebody, and for which part of the organization. */
    record Body(@Nullable EntityInfo entityInfo, @Nullable Payload payload) {}

    record EntityInfo(
            @Nullable String tillId,
            @Nullable String storeId,
            @Nullable String zoneId,
            @Nullable String conceptId) {}

    record Payload(
            @JsonProperty("IntouchAPITask-Payload") @Nullable
            JsonNode call) {}

    @Override
    public Reply act(Request request) throws WorkflowRefusal.Refused {
        var user = ConsoleUser.actor(request, organizations);
        var organization = user.organization();
        var named = request.pathParameter("requestType");
        var type = WorkflowType.read(named)
                .orElseThrow(() -> new WorkflowRefusal.Refused(new WorkflowRefusal.TypeUnsupported(named)));
        var body = request.read(Body.class);
        var place = place(body.entityInfo(), organization);
        var payload = body.payload();
        var call = StoredCall.of(type, payload == null ? null : payload.call());
        making.check(call, request, organization.id());
        var customer = new Whom(customers, request, organization).of(call);
        var started = workflows.start(
                organization.id(),
                new Workflow.New(
                        workflows.newName(),
                        type,
                        customer,
                        place,
                        user.id(),
                        call.stored(),
                        request.at(),
                        request.id()));
        return Reply.ok(new ShownWorkflow.Body(
                ShownWorkflow.toMaker(atOnce(started, call, request, organization), users, organization)));
    }

    private Workflow atOnce(Workflow started, StoredCall call, Request request, Organization organization) {
        var org = organization.id();
        var decision = new Workflow.Decision(null, request.at(), "");
        if (!isAtOnce(started.type(), organization) || !workflows.take(org, started, decision, request.id())) {
            return started;
        }
        making.make(org, started, call, request);
        return workflows.find(org, started.name()).orElse(started);
    }

    private static boolean isAtOnce(WorkflowType type, Organization organization) {
        return Arrays.stream(organization
                        .settings()
                        .text(TextKey.REQUEST_WORKFLOWS_APPROVED_AT_ONCE)
                        .split(",", -1))
                .map(WorkflowType::read)
                .flatMap(Optional::stream)
                .anyMatch(type::equals);
    }

    /** All four must be given; the till must be there, and stand in the store. */
    private static Workflow.Place place(@Nullable EntityInfo given, Organization organization)
            throws WorkflowRefusal.Refused {
        if (given == null) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.PayloadInvalid("entityInfo is missing"));
        }
        var place = new Workflow.Place(
                number(given.conceptId(), "conceptId"),
                number(given.zoneId(), "zoneId"),
                number(given.storeId(), "storeId"),
                number(given.tillId(), "tillId"));
        var till = organization
                .till(new TillId(place.till()))
                .orElseThrow(() -> new WorkflowRefusal.Refused(new WorkflowRefusal.PropertyInvalid("tillId")));
        if (till.storeId() != place.store()) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.PropertyInvalid("storeId"));
        }
        return place;
    }

    private static long number(@Nullable String text, String name) throws WorkflowRefusal.Refused {
        var given = text == null ? "" : text.strip();
        if (given.isEmpty()) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.PayloadInvalid(name + " is missing"));
        }
        if (!given.matches(DIGITS)) {
            throw new WorkflowRefusal.Refused(new WorkflowRefusal.PropertyInvalid(name));
        }
        return Long.parseLong(given);
    }
}
