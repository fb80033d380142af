package io.meniscus.api.v2;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Principal;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Report;
import java.util.List;

/**
 * A call that changes set-up: who may, and as whom it is kept in the history. Refuses with 403 tills, whatever their
 * group, unless entities are made and CONF_ALLOW_TILL_AUTH_FOR_ORG_ENTITY_CREATION lets them.
 */
public final class SetupCall {
    /** Reading what is set up; also the least that callers who change it need, as tills may be let in by a key. */
    public static final Permission READ = new Permission(Resource.ORGANIZATION, Operation.READ, Plane.CONFIG);

    public static final Permission WRITE = new Permission(Resource.ORGANIZATION, Operation.WRITE, Plane.CONFIG);

    /** Asked of the route; {@link #ofEntity} asks for the rest. */
    public static final Permission ENTITY = new Permission(Resource.ORGANIZATION_ENTITY, Operation.READ, Plane.CONFIG);

    private static final Permission SECRETS = new Permission(Resource.SECRETS, Operation.WRITE, Plane.CONFIG);

    private static final Permission WRITE_ENTITY =
            new Permission(Resource.ORGANIZATION_ENTITY, Operation.WRITE, Plane.CONFIG);

    private final Request request;
    private final Organization organization;
    private final OrganizationSetup setup;

    private SetupCall(Request request, Organization organization, OrganizationSetup setup) {
        this.request = request;
        this.organization = organization;
        this.setup = setup;
    }

    /** A change that no till may make. */
    public static SetupCall ofAdministrator(Request request, Organizations organizations, OrganizationSetup setup) {
        var organization = Calls.organization(request, organizations);
        var principal = request.caller().principal();
        if (principal instanceof Principal.Till || !request.mayAlso(WRITE)) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return new SetupCall(request, organization, setup);
    }

    /** A change that tills may make where the organization says so. */
    public static SetupCall ofEntity(Request request, Organizations organizations, OrganizationSetup setup) {
        var organization = Calls.organization(request, organizations);
        var principal = request.caller().principal();
        boolean isAllowed = principal instanceof Principal.Till
                ? organization.settings().isOn(Flag.CONF_ALLOW_TILL_AUTH_FOR_ORG_ENTITY_CREATION)
                : request.mayAlso(WRITE_ENTITY);
        if (!isAllowed) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return new SetupCall(request, organization, setup);
    }

    public Organization organization() {
        return organization;
    }

    /**
     * Changes one entry; {@link io.meniscus.organization.setup.InvalidSetup} says what is wrong. What bears on access
     * is not for every console user to change (403).
     */
    public Report edit(Kind kind, How how, ObjectNode entry) {
        return edit(List.of(new Edit(kind, how, entry)));
    }

    /** Changes entries, all or none, as {@link #edit(Kind, How, ObjectNode)} does one. */
    public Report edit(List<Edit> edits) {
        boolean isUser = request.caller().principal() instanceof Principal.AdminUser;
        if (isUser && edits.stream().anyMatch(Edit::changesAccess) && !request.mayAlso(SECRETS)) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return setup.edit(organization.id(), edits, Calls.actor(request, organization));
    }

    /** A refusal in the body of HTTP 200 by a call of shape B whose skeleton has {@code success}. */
    public static Reply refusedEntity(W error) {
        return Reply.refused(error.code(), new FailedEntity(List.of(error), List.of(), false));
    }

    /** The refusal of a call without a mandatory member or parameter that has no code of its own: HTTP 400. */
    public static EdgeException missing(String names) {
        return new EdgeException(new EdgeRefusal.BadParameter(names + " is mandatory"));
    }

    /** A refusal in the body of HTTP 200. */
    public static Reply refused(W error) {
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    public static Reply refused(int code, String message) {
        return refused(W.of(code, message));
    }
}
