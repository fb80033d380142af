package io.meniscus.api.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Calls;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Problem.Cause;
import io.meniscus.organization.setup.Report;
import io.meniscus.organization.setup.SetupState;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What calls about set-up have in common: who may, whose set-up, how entries are shown and refusals worded. */
public record SetupCall(OrganizationSetup setup, Organizations organizations) {
    /** Drawing and setting secrets, and applying documents, which may hold them. */
    static final Permission SECRETS = new Permission(Resource.SECRETS, Operation.WRITE, Plane.CONFIG);

    static Permission permission(Kind kind, Operation operation) {
        var resource = Resource.ADMIN;
        if (kind == ApiClients.KIND) {
            resource = Resource.API_CLIENTS;
        } else if (kind == AccessGroups.KIND) {
            resource = Resource.ACCESS_GROUPS;
        }
        return new Permission(resource, operation, Plane.CONFIG);
    }

    OrgId org(Request request) {
        return AdminCall.organization(request, organizations);
    }

    SetupState state(Request request) {
        return setup.state(org(request)).orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    Actor actor(Request request) {
        return Calls.actor(request, Calls.organization(request, organizations));
    }

    static boolean maySetSecrets(Request request) {
        return request.mayAlso(SECRETS);
    }

    /** An entry of the body. */
    public static ObjectNode entry(Request request) {
        if (!(request.read(JsonNode.class) instanceof ObjectNode entry)) {
            throw new EdgeException(new EdgeRefusal.MalformedBody("wants an object"));
        }
        return entry;
    }

    /** An edit; what bears on access is not for every caller to change. */
    static Edit edit(Request request, Kind kind, Given.How how, ObjectNode entry) {
        var edit = new Edit(kind, how, entry);
        if (edit.changesAccess() && !maySetSecrets(request)) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return edit;
    }

    /** The fields that name an entry, out of the path; of two keys the first has no blank in it. */
    static ObjectNode named(Kind kind, String name) {
        var keys = kind.knownBy();
        var entry = JsonNodeFactory.instance.objectNode();
        int blank = keys.size() == 1 ? -1 : name.indexOf(' ');
        if (blank < 0) {
            return entry.put(keys.getFirst().key(), name);
        }
        return entry.put(keys.getFirst().key(), name.substring(0, blank))
                .put(keys.getLast().key(), name.substring(blank + 1));
    }

    static ObjectNode shown(Entry entry) {
        var shown = JsonNodeFactory.instance.objectNode();
        if (entry.id() > 0) {
            shown.put("id", entry.id());
        }
        return shown.setAll(entry.toJson());
    }

    /** Answers, or says what is wrong with the change. */
    public static Reply answered(Request request, Supplier<Reply> change) {
        try {
            return change.get();
        } catch (InvalidSetup wrong) {
            var problems = wrong.problems().stream()
                    .map(problem -> new Problem(word(problem.cause()), problem.message(), problem.path()))
                    .toList();
            return AdminCall.refused(request, status(wrong), problems);
        }
    }

    private static int status(InvalidSetup wrong) {
        var statuses = wrong.problems().stream()
                .map(problem -> status(problem.cause()))
                .distinct()
                .toList();
        return statuses.size() == 1 ? statuses.getFirst() : 422;
    }

    static int status(Cause cause) {
        return switch (cause) {
            case EXISTS, TAKEN, TAKEN_ELSEWHERE -> 409;
            case NOT_FOUND -> 404;
            case BUSY -> 503;
            case MALFORMED, TOO_LONG, MISSING, UNKNOWN_KEY, UNKNOWN_REFERENCE, INACTIVE_REFERENCE, FIXED, CONFLICT ->
                422;
        };
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A secret that was drawn; shown here and never again. */
    record DrawnSecret(String section, String name, String login, String secret) {}

    static List<DrawnSecret> drawn(Request request, Report report) {
        return maySetSecrets(request)
                ? report.generated().stream()
                        .map(one -> new DrawnSecret(
                                one.kind().section(),
                                one.name(),
                                one.login(),
                                one.secret().reveal()))
                        .toList()
                : List.of();
    }
}
