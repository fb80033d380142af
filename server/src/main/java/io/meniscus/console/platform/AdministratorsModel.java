package io.meniscus.console.platform;

import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Field;
import io.meniscus.user.UserState;
import io.meniscus.user.Users;
import java.util.List;

/**
 * The platform's administrators and the form that invites one.
 *
 * @param link a one-time link that was just made; empty for none
 */
public record AdministratorsModel(List<Row> users, String action, List<Field> invite, String link, String error) {
    public AdministratorsModel {
        users = List.copyOf(users);
        invite = List.copyOf(invite);
    }

    /** One of them; {@code own} is who looks. */
    public record Row(String name, String email, String state, boolean pending, boolean own, String action) {}

    static AdministratorsModel of(UserVisit visit, Users users, String link, String error) {
        var rows = users.platformAdministrators().stream()
                .map(user -> new Row(
                        user.name(),
                        user.email(),
                        user.state().label(),
                        user.state() == UserState.PENDING,
                        user.id().equals(visit.user().id()),
                        PlatformPages.ADMINISTRATORS + "/" + user.id().value() + "/account"))
                .toList();
        var typed = error.isEmpty() ? "" : visit.form().text("email");
        var fields = List.of(
                Field.text("name", "Name")
                        .value(error.isEmpty() ? "" : visit.form().text("name")),
                new Field("email", "E-mail", "email", typed, "off", "", "", true, List.of()));
        return new AdministratorsModel(rows, PlatformPages.ADMINISTRATORS, fields, link, error);
    }
}
