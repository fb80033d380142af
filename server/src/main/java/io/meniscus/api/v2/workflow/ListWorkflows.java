package io.meniscus.api.v2.workflow;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Users;
import io.meniscus.workflow.WorkflowFilter;
import io.meniscus.workflow.WorkflowFilter.Sort;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.WorkflowState;
import io.meniscus.workflow.WorkflowType;
import io.meniscus.workflow.Workflows;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api_gateway/v2/request-workflow/requests}: those that filters leave, the newest first unless asked
 * otherwise. Empty values are no filter. Refuses another type (2009), sort field (2011) or order (2012), a state, date
 * or number that is none (2018), and a limit that is none (HTTP 400).
 */
record ListWorkflows(Workflows workflows, Users users, Organizations organizations) implements WorkflowCall.Act {
    static final List<Parameter> QUERY = List.of(
            optional("userId", "who put it before others"),
            optional("requestType", "one of the types"),
            optional("states", "comma list of AdminTask, approved, rejected and failed"),
            optional("conceptId", "for which concept"),
            optional("zoneId", "for which zone"),
            optional("storeId", "for which store"),
            optional("tillId", "for which till"),
            optional("startDate", "started on that day or later, yyyy-MM-dd"),
            optional("endDate", "started on that day or before, yyyy-MM-dd"),
            optional("sortBy", "startDate or endDate"),
            optional("sortOrder", "ASC or DESC"),
            optional("limit", "10; at most 100"),
            optional("PageNo", "0 is the first page"));
    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** A page. */
    record Body(List<ShownWorkflow> data, Pages pagination) {}

    record Pages(long totalElements, long totalPages, int numberOfElements, int number) {}

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    @Override
    public Reply act(Request request) throws WorkflowRefusal.Refused {
        var organization = ConsoleUser.viewer(request, organizations).organization();
        int limit = count(request, "limit", USUAL);
        if (limit == 0 || limit > MOST) {
            throw new EdgeException(new EdgeRefusal.BadParameter("limit is 1 to " + MOST));
        }
        int number = count(request, "PageNo", 0);
        var found = workflows.list(
                organization.id(), filter(request, organization.clusterZone(), limit, (long) number * limit));
        var rows = found.workflows().stream()
                .map(workflow -> ShownWorkflow.of(workflow, users, organization))
                .toList();
        return Reply.ok(
                new Body(rows, new Pages(found.total(), (found.total() + limit - 1) / limit, rows.size(), number)));
    }

    private static WorkflowFilter filter(Request request, ZoneId zone, int limit, long offset)
            throws WorkflowRefusal.Refused {
        return new WorkflowFilter(
                number(request, "userId"),
                type(text(request, "requestType")),
                states(text(request, "states")),
                number(request, "conceptId"),
                number(request, "zoneId"),
                number(request, "storeId"),
                number(request, "tillId"),
                day(request, "startDate", 0, zone),
                day(request, "endDate", 1, zone),
                sort(request),
                limit,
                offset);
    }

    private static @Nullable WorkflowType type(String text) throws WorkflowRefusal.Refused {
        return text.isEmpty()
                ? null
                : WorkflowType.read(text).orElseThrow(() -> refused(new WorkflowRefusal.TypeUnsupported(text)));
    }

    private static Set<WorkflowState> states(String text) throws WorkflowRefusal.Refused {
        var states = EnumSet.noneOf(WorkflowState.class);
        for (var word : text.split(",", -1)) {
            var named = WorkflowState.read(word);
            if (named.isEmpty() && !word.isBlank()) {
                throw refused(new WorkflowRefusal.PropertyInvalid("states"));
            }
            states.addAll(named);
        }
        return states;
    }

    private static Sort sort(Request request) throws WorkflowRefusal.Refused {
        var field = text(request, "sortBy").toLowerCase(Locale.ROOT);
        var order = text(request, "sortOrder").toLowerCase(Locale.ROOT);
        if (!Set.of("", "asc", "desc").contains(order)) {
            throw refused(new WorkflowRefusal.SortOrderInvalid(order));
        }
        boolean isAscending = order.equals("asc");
        return switch (field) {
            case "", "startdate" -> isAscending ? Sort.STARTED_FIRST : Sort.STARTED_LAST;
            case "enddate" -> isAscending ? Sort.ENDED_FIRST : Sort.ENDED_LAST;
            default -> throw refused(new WorkflowRefusal.SortFieldInvalid(field));
        };
    }

    private static @Nullable Instant day(Request request, String name, int daysMore, ZoneId zone)
            throws WorkflowRefusal.Refused {
        var text = text(request, name);
        if (text.isEmpty()) {
            return null;
        }
        return V2Dates.readDate(text)
                .map(day -> day.plusDays(daysMore).atStartOfDay(zone).toInstant())
                .orElseThrow(() -> refused(new WorkflowRefusal.PropertyInvalid(name)));
    }

    private static @Nullable Long number(Request request, String name) throws WorkflowRefusal.Refused {
        var text = text(request, name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw refused(new WorkflowRefusal.PropertyInvalid(name));
        }
        return Long.valueOf(text);
    }

    private static int count(Request request, String name, int usual) {
        var text = text(request, name);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,7}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is not a number"));
        }
        return Integer.parseInt(text);
    }

    private static String text(Request request, String name) {
        return request.query(name).orElse("").strip();
    }

    private static WorkflowRefusal.Refused refused(WorkflowRefusal refusal) {
        return new WorkflowRefusal.Refused(refusal);
    }
}
