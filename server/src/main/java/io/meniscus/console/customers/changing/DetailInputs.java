package io.meniscus.console.customers.changing;

import io.meniscus.console.Form;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Input.Shape;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldType;
import io.meniscus.core.field.OfferedField;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a profile's names and fields, each with the value that is there. */
final class DetailInputs {
    static final String FIRST_NAME = "first-name";
    static final String LAST_NAME = "last-name";

    private DetailInputs() {}

    /** A field of the organization and its input. */
    record Of(Kind kind, String name, Input input) {
        /** Whether what was sent differs from what is there. */
        boolean isChanged(Form form) {
            return form.has(input.name()) && !sent(form).equals(input.value());
        }

        /** As it was sent; lines end as they are stored. */
        String sent(Form form) {
            return form.has(input.name()) ? form.text(input.name()).replace("\r\n", "\n") : input.value();
        }
    }

    /** Whose field it is. */
    enum Kind {
        CUSTOM,
        EXTENDED
    }

    static List<Input> names(Person.ProfileView view) {
        var profile = view.profile();
        return List.of(
                ChangePages.line(FIRST_NAME, "First name", profile.firstName(), "Left empty, the name stays."),
                ChangePages.line(LAST_NAME, "Last name", profile.lastName(), "Left empty, the name stays."));
    }

    static List<Of> fields(Organization organization, Person person, Person.ProfileView view) {
        var all = new ArrayList<Of>();
        for (var field : organization.fields().custom(FieldScope.LOYALTY_REGISTRATION)) {
            if (!field.has(CustomField.Mark.DISABLED_AT_SERVER)) {
                all.add(custom(field, view.custom().get(field.id()).orElse("")));
            }
        }
        for (var offered : organization.fields().extended(FieldEntity.CUSTOMER)) {
            all.add(extended(
                    offered, person.extended().get(offered.field().id()).orElse("")));
        }
        return all;
    }

    private static Of custom(CustomField field, String value) {
        boolean isNumber =
                field.dataType() == CustomField.DataType.INTEGER || field.dataType() == CustomField.DataType.DOUBLE;
        var shape = field.input() == CustomField.Input.TEXTAREA ? Shape.LINES : isNumber ? Shape.NUMBER : Shape.LINE;
        var label =
                field.texts().label().isEmpty() ? field.name() : field.texts().label();
        return new Of(
                Kind.CUSTOM,
                field.name(),
                ChangePages.input("custom-" + field.id(), label, shape, value, "", Input.Need.OPTIONAL));
    }

    private static Of extended(OfferedField offered, String value) {
        var field = offered.field();
        var choices = new ArrayList<Choice>();
        field.values().forEach(each -> choices.add(new Choice(each.text(), each.text())));
        if (field.type() == FieldType.CUSTOM_ENUM) {
            offered.policy().values().forEach(each -> choices.add(new Choice(each, each)));
        }
        if (!choices.isEmpty()) {
            choices.addFirst(new Choice("", "None"));
        }
        var shape = choices.isEmpty() ? field.type().isNumber() ? Shape.NUMBER : Shape.LINE : Shape.CHOICE;
        return new Of(
                Kind.EXTENDED,
                field.name(),
                new Input(
                        "extended-" + field.id(),
                        field.label(),
                        shape,
                        value,
                        "",
                        hint(field.type()),
                        "",
                        "",
                        Input.Need.OPTIONAL,
                        choices,
                        List.of()));
    }

    private static String hint(FieldType type) {
        return switch (type) {
            case DATETIME -> "Such as 1990-12-31.";
            case COUNTRY -> "A country by its code or English name.";
            case LANGUAGE -> "A language by its code or English name.";
            case CURRENCY -> "A currency by its code.";
            case ORG_ENTITY -> "The code of a store or till.";
            case STRING, INTEGER, DOUBLE, STANDARD_ENUM, CUSTOM_ENUM, ASSOCIATE_USER -> "";
        };
    }
}
