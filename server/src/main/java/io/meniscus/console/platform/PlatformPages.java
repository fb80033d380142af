package io.meniscus.console.platform;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.setup.Ground;
import io.meniscus.organization.Organizations;
import io.meniscus.user.Users;
import java.util.List;

/** Pages of the platform's administrators. */
public record PlatformPages(Ground ground, Organizations organizations, Users users) {
    static final String ORGANIZATIONS = "/console/-/organizations";
    static final String ADMINISTRATORS = "/console/-/administrators";

    private static final Permission READ = Permission.read(Resource.ORGANIZATIONS);
    private static final Permission WRITE = Permission.write(Resource.ORGANIZATIONS);

    public List<PageRoute> routes() {
        return List.of(
                new PageRoute.OfUser("GET", ORGANIZATIONS, READ, new ListOrganizations(ground, organizations)),
                new PageRoute.OfUser("GET", ORGANIZATIONS + "/new", WRITE, new NewOrganization()),
                new PageRoute.OfUser("POST", ORGANIZATIONS + "/new", WRITE, new MakeOrganization(ground)),
                new PageRoute.OfUser("POST", ORGANIZATIONS + "/{code}/state", WRITE, new SwitchOrganization(ground)),
                new PageRoute.OfUser("GET", ADMINISTRATORS, READ, new ListAdministrators(users)),
                new PageRoute.OfUser("POST", ADMINISTRATORS, WRITE, new InviteAdministrator(users)),
                new PageRoute.OfUser(
                        "POST", ADMINISTRATORS + "/{user}/account", WRITE, new ChangeAdministrator(users)));
    }
}
