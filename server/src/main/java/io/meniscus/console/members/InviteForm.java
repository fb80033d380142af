package io.meniscus.console.members;

import io.meniscus.access.Role;
import io.meniscus.console.Form;
import io.meniscus.console.view.Field;
import io.meniscus.user.UserRefusal;
import java.util.List;
import java.util.Optional;

/** The form that invites a user: what was typed, and what is wrong beside which field. */
record InviteForm(String email, String name, String role, String emailError, String nameError, String roleError) {
    static final InviteForm EMPTY = new InviteForm("", "", Role.VIEWER.name(), "", "", "");

    static InviteForm of(Form form) {
        return new InviteForm(form.text("email"), form.text("name"), form.text("role"), "", "", "");
    }

    /** The role that was chosen; nothing for a text that is none. */
    static Optional<Role> role(String name) {
        for (var role : Role.values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    InviteForm refused(UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.EmailInvalid _, UserRefusal.AlreadyMember _ ->
                new InviteForm(email, name, role, Refusals.words(refusal), "", "");
            case UserRefusal.NameMissing _ -> new InviteForm(email, name, role, "", Refusals.words(refusal), "");
            default -> new InviteForm(email, name, role, "", "", Refusals.words(refusal));
        };
    }

    List<Field> fields(List<Field.Choice> roles) {
        return List.of(
                Field.text("name", "Name").value(name).error(nameError),
                new Field("email", "E-mail", "email", email, "off", "", emailError, true, List.of()),
                Field.select("role", "Role", roles).value(role).error(roleError));
    }
}
