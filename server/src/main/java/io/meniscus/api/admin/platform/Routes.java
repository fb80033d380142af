package io.meniscus.api.admin.platform;

import static io.meniscus.api.admin.AdminRoute.optional;
import static io.meniscus.api.admin.platform.PlatformCall.READ;
import static io.meniscus.api.admin.platform.PlatformCall.WRITE;

import io.meniscus.access.token.SigningKeys;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.api.admin.platform.PlatformCall.Shown;
import io.meniscus.api.admin.users.Invited;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.document.SetupSchema;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.user.Users;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the platform's administrators do; they need to name no organization for it. */
public record Routes(
        Dialect admin,
        OrganizationSetup setup,
        Organizations organizations,
        Users users,
        Supplier<SigningKeys.Rotated> rotation) {
    private static final String ONE = "/organizations/{code}";

    public List<Route> routes() {
        var call = new PlatformCall(setup, organizations);
        var profile = new Route.Shape("setup.organization", SetupSchema.entry(Profile.KIND));
        return List.of(
                new AdminRoute("GET", "/organizations", READ, "Organizations by code", ListOrganizations.Answer.class)
                        .ofPlatform(
                                admin,
                                new ListOrganizations(call),
                                optional("limit", "1 to 500, usually 50"),
                                optional("offset", "how many to leave out")),
                new AdminRoute("POST", "/organizations", WRITE, "Makes an organization of its profile", Shown.class)
                        .ofPlatform(
                                admin,
                                new MakeOrganization(call),
                                new Route.Bodies(Map.of("application/json", profile), Map.of())),
                new AdminRoute("GET", ONE, READ, "An organization", Shown.class)
                        .ofPlatform(admin, new GetOrganization(call)),
                new AdminRoute("POST", ONE + "/deactivate", WRITE, "Switches an organization off", Shown.class)
                        .ofPlatform(admin, new SwitchOrganization(call, Activity.INACTIVE)),
                new AdminRoute("POST", ONE + "/activate", WRITE, "Switches an organization on", Shown.class)
                        .ofPlatform(admin, new SwitchOrganization(call, Activity.ACTIVE)),
                new AdminRoute(
                                "GET",
                                "/administrators",
                                READ,
                                "The platform's administrators",
                                ListAdministrators.Answer.class)
                        .ofPlatform(admin, new ListAdministrators(users)),
                new AdminRoute("POST", "/administrators", WRITE, "Makes somebody one", Invited.class)
                        .ofPlatformTaking(AddAdministrator.NewAdministrator.class, admin, new AddAdministrator(users)),
                new AdminRoute(
                                "DELETE",
                                "/administrators/{id}",
                                WRITE,
                                "Takes the platform's role away",
                                RemoveAdministrator.Answer.class)
                        .ofPlatform(admin, new RemoveAdministrator(users)),
                new AdminRoute("POST", "/keys/rotate", WRITE, "Makes a new signing key", RotateKey.Answer.class)
                        .ofPlatform(admin, new RotateKey(rotation)));
    }
}
