package io.meniscus.console.members;

import io.meniscus.access.Role;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Tone;
import io.meniscus.user.Member;
import io.meniscus.user.UserState;
import io.meniscus.user.Users;
import java.util.List;
import java.util.stream.Stream;

/**
 * Users and the form that invites one.
 *
 * @param link  a one-time link that was just made; empty for none
 * @param error what was refused about a user in the list; empty for nothing
 */
public record MembersModel(List<Row> users, String inviteAction, List<Field> invite, String link, String error) {
    public MembersModel {
        users = List.copyOf(users);
        invite = List.copyOf(invite);
    }

    /** A user; {@code own} is who looks, who changes nothing about themselves. */
    public record Row(
            String name,
            String email,
            String role,
            String state,
            Tone tone,
            boolean own,
            boolean pending,
            boolean deactivated,
            String action,
            Field newRole) {}

    static MembersModel of(Visit visit, Users users, InviteForm form, String link, String error) {
        return new MembersModel(
                users.members(visit.org()).stream()
                        .map(member -> row(member, visit))
                        .toList(),
                visit.path(Place.USERS, "/invite"),
                form.fields(roles(visit)),
                link,
                error);
    }

    /** Those the user may give. */
    private static List<Field.Choice> roles(Visit visit) {
        return Stream.of(Role.VIEWER, Role.EDITOR, Role.ORGANIZATION_ADMINISTRATOR)
                .filter(role -> visit.role().includes(role))
                .map(role -> new Field.Choice(role.name(), role.label()))
                .toList();
    }

    private static Row row(Member member, Visit visit) {
        var id = member.id().value();
        return new Row(
                member.name(),
                member.email(),
                member.role().label(),
                member.state().label(),
                switch (member.state()) {
                    case ACTIVE -> Tone.GOOD;
                    case PENDING -> Tone.WARN;
                    case DEACTIVATED -> Tone.QUIET;
                },
                member.id().equals(visit.by().user().id()),
                member.state() == UserState.PENDING,
                member.state() == UserState.DEACTIVATED,
                visit.path(Place.USERS, "/" + id),
                Field.select("role", "Role of " + member.name(), roles(visit))
                        .value(member.role().name()));
    }
}
