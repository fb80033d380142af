package io.meniscus.console.members;

import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.user.Users;
import java.util.List;

/** The users of an organization. */
public record MembersPages(Users users) {
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Place.USERS, "", Resource.USERS, new ListMembers(users)),
                PageRoute.post(Place.USERS, "/invite", Resource.USERS, new InviteMember(users)),
                PageRoute.post(Place.USERS, "/{user}/role", Resource.USERS, new ChangeRole(users)),
                PageRoute.post(Place.USERS, "/{user}/account", Resource.USERS, new ChangeAccount(users)));
    }
}
