package io.meniscus.api.admin.users;

import static io.meniscus.api.admin.users.UserCall.READ;
import static io.meniscus.api.admin.users.UserCall.WRITE;

import io.meniscus.access.token.UserTokens;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.user.Users;
import java.util.List;

/** Console users of an organization. */
public record Routes(
        Dialect admin, Users users, UserTokens tokens, OrganizationSetup setup, Organizations organizations) {
    public List<Route> routes() {
        var call = new UserCall(users, organizations);
        return List.of(
                new AdminRoute("GET", "/users", READ, "Who has which role, by name", ListUsers.Answer.class)
                        .to(admin, new ListUsers(call)),
                new AdminRoute("POST", "/users", WRITE, "Gives somebody a role", Invited.class)
                        .taking(NewUser.class, admin, setup, new InviteUser(call)),
                new AdminRoute("PATCH", "/users/{id}", WRITE, "Gives a user another role", ShownUser.class)
                        .taking(ChangeRole.NewRole.class, admin, setup, new ChangeRole(call)),
                new AdminRoute("DELETE", "/users/{id}", WRITE, "Takes a role away", RemoveUser.Answer.class)
                        .to(admin, setup, new RemoveUser(call), Route.Bodies.NONE),
                new AdminRoute("POST", "/users/{id}/deactivate", WRITE, "Switches an account off", ShownUser.class)
                        .to(admin, setup, new SwitchUser(call, Activity.INACTIVE), Route.Bodies.NONE),
                new AdminRoute("POST", "/users/{id}/activate", WRITE, "Switches an account on", ShownUser.class)
                        .to(admin, setup, new SwitchUser(call, Activity.ACTIVE), Route.Bodies.NONE),
                new AdminRoute("POST", "/users/{id}/invite", WRITE, "Makes a new one-time link", Invited.class)
                        .to(admin, setup, new InviteAgain(call), Route.Bodies.NONE),
                new AdminRoute(
                                "POST",
                                "/ui-token",
                                AdminCall.READ,
                                "A token by which a program acts as the user who calls",
                                IssueToken.Answer.class)
                        .to(admin, new IssueToken(call, tokens)));
    }
}
