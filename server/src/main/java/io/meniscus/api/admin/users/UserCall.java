package io.meniscus.api.admin.users;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Principal;
import io.meniscus.access.Role;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.core.OrgId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What calls about users have in common: whose users, who acts with which role, and how it is answered. */
record UserCall(Users users, Organizations organizations) {
    static final Permission READ = new Permission(Resource.USERS, Operation.READ, Plane.CONFIG);
    static final Permission WRITE = new Permission(Resource.USERS, Operation.WRITE, Plane.CONFIG);

    OrgId org(Request request) {
        return AdminCall.organization(request, organizations);
    }

    /** Who acts. An API client that is granted users is nobody's account, and no more than its organization's. */
    Users.Actor actor(Request request) {
        var org = org(request);
        var principal = request.caller().principal();
        return principal instanceof Principal.AdminUser user
                ? new Users.Actor(new UserId(user.id()), org, user.role())
                : new Users.Actor(new UserId(0), org, Role.ORGANIZATION_ADMINISTRATOR);
    }

    static UserId id(Request request) {
        return new UserId(AdminCall.id(request));
    }

    /** The role a body names. */
    static Role role(@Nullable String word) {
        return ShownUser.role(word)
                .filter(role -> role != Role.PLATFORM_ADMINISTRATOR)
                .orElseThrow(() -> new EdgeException(
                        new EdgeRefusal.BadParameter("role is viewer, editor or organization-administrator")));
    }

    Optional<ShownUser> shown(OrgId org, Predicate<ShownUser> which) {
        return users.members(org).stream().map(ShownUser::of).filter(which).findFirst();
    }

    /** The user as they are after a change; 404 for one who went meanwhile. */
    Reply answered(Request request, Users.Result<UserId> result) {
        return switch (result) {
            case Users.Result.Refused<UserId>(var refusal) -> Errors.reply(request, refusal);
            case Users.Result.Done<UserId>(var id) ->
                shown(org(request), user -> user.id() == id.value())
                        .map(Reply::ok)
                        .orElseGet(() -> AdminCall.notFound(request, "user"));
        };
    }
}
