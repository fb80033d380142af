package io.meniscus.console.customers.changing;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.DoneModel;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.changing.DetailInputs.Kind;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.customers.words.Warnings;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Notice;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.UpdateCustomer;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.FormNames;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code …/customers/{customer}/profiles/{account}}: the names and fields of a profile. Only what was changed is sent
 * on; an emptied field loses its value. A value that a field does not take is told beside it, and nothing is changed.
 */
public record DetailsForm(CustomerGround ground) {
    private static final String TITLE = "Change names and fields";
    private static final int LONGEST_NAME = 100;

    /** The form. */
    public Reply show(Visit visit, Subject subject) {
        var profile = OfProfile.of(visit, subject);
        return visit.page(TITLE, "setup/form.jte", model(visit, subject, profile, Map.of(), ""));
    }

    /** The form as it was sent. */
    public Reply send(Visit visit, Subject subject) {
        var profile = OfProfile.of(visit, subject);
        var names = new FormNames(visit.organization());
        boolean hasNewFields = readFields(visit, subject, profile, names);
        if (!hasNewFields && !isNamedAnew(visit, profile)) {
            return visit.done(Place.CUSTOMERS, "/" + subject.id().value(), Notice.UNCHANGED);
        }
        var errors = errors(visit, subject, profile, names);
        if (!errors.isEmpty()) {
            return again(visit, subject, profile, errors, "");
        }
        var call = ground.begin(visit, subject.id(), Deed.DETAILS);
        var rules =
                RegistrationPolicy.of(visit.organization(), Optional.empty()).withoutReplacing();
        var command = new UpdateCustomer(
                profile.ref(subject), RegisterCustomer.update(form(visit, profile, names), rules), Strangers.LEAVE);
        return switch (ground.customers().update(call, List.of(command), new FormOutcome<>())) {
            case Outcome.Accepted<Registered>(var registered, var warnings) ->
                DoneModel.saved(visit, registered.person(), warnings);
            case Outcome.Refused<Registered>(var refusal) ->
                again(visit, subject, profile, Map.of(), Refusals.words(refusal));
            case Outcome.Failed<Registered>(var bug) -> throw bug;
        };
    }

    private static boolean isNamedAnew(Visit visit, OfProfile profile) {
        var present = profile.view().profile();
        return isAnother(visit.form().text(DetailInputs.FIRST_NAME), present.firstName())
                || isAnother(visit.form().text(DetailInputs.LAST_NAME), present.lastName());
    }

    /** An empty name leaves the one that is there. */
    private static boolean isAnother(String name, String present) {
        return !name.isEmpty() && !name.equals(present);
    }

    /** Hands on the fields that were changed; whether there was one. */
    private static boolean readFields(Visit visit, Subject subject, OfProfile profile, FormNames names) {
        boolean isChanged = false;
        for (var field : DetailInputs.fields(visit.organization(), subject.person(), profile.view())) {
            if (!field.isChanged(visit.form())) {
                continue;
            }
            isChanged = true;
            var sent = field.sent(visit.form());
            var value = sent.isEmpty() ? null : sent;
            switch (field.kind()) {
                case CUSTOM -> names.customField(field.name(), value);
                case EXTENDED -> names.extendedField(field.name(), value);
            }
        }
        return isChanged;
    }

    private static RegistrationForm form(Visit visit, OfProfile profile, FormNames names) {
        return new RegistrationForm(
                profile.account(),
                RegistrationForm.WhenKnown.UPDATE,
                List.of(),
                visit.form().text(DetailInputs.FIRST_NAME),
                visit.form().text(DetailInputs.LAST_NAME),
                List.of(),
                List.of(),
                null,
                null,
                TillId.NONE,
                TillId.NONE,
                null,
                null,
                names.fields(),
                visit.request().id(),
                names.warnings());
    }

    /** What is wrong, by the input's name. */
    private static Map<String, String> errors(Visit visit, Subject subject, OfProfile profile, FormNames names) {
        var errors = new HashMap<String, String>();
        for (var name : List.of(DetailInputs.FIRST_NAME, DetailInputs.LAST_NAME)) {
            if (visit.form().text(name).length() > LONGEST_NAME) {
                errors.put(name, "A name has at most " + LONGEST_NAME + " characters.");
            }
        }
        for (var field : DetailInputs.fields(visit.organization(), subject.person(), profile.view())) {
            wrong(field, names).ifPresent(words -> errors.put(field.input().name(), words));
        }
        return errors;
    }

    private static Optional<String> wrong(DetailInputs.Of field, FormNames names) {
        var refused = names.fields().refusals().stream()
                .filter(refusal ->
                        field.kind() == Kind.EXTENDED && refusal.name().equals(field.name()))
                .map(Refusals::words)
                .findFirst();
        return refused.or(() -> names.warnings().stream()
                .filter(FieldWarning.class::isInstance)
                .map(FieldWarning.class::cast)
                .filter(warning ->
                        kind(warning) == field.kind() && warning.name().equals(field.name()))
                .map(Warnings::words)
                .findFirst());
    }

    private static Kind kind(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown _, FieldWarning.CustomInvalid _, FieldWarning.CustomDisabled _ ->
                Kind.CUSTOM;
            case FieldWarning.ExtendedUnknown _,
                    FieldWarning.ExtendedInvalid _,
                    FieldWarning.ExtendedTooLong _,
                    FieldWarning.ExtendedNotUpdatable _ -> Kind.EXTENDED;
        };
    }

    private static Reply again(
            Visit visit, Subject subject, OfProfile profile, Map<String, String> errors, String error) {
        return visit.again(TITLE, "setup/form.jte", model(visit, subject, profile, errors, error));
    }

    private static FormModel model(
            Visit visit, Subject subject, OfProfile profile, Map<String, String> errors, String error) {
        var inputs = new ArrayList<Input>();
        for (var input : DetailInputs.names(profile.view())) {
            inputs.add(visit.form().has(input.name()) ? input.value(visit.form().text(input.name())) : input);
        }
        for (var field : DetailInputs.fields(visit.organization(), subject.person(), profile.view())) {
            inputs.add(field.input().value(field.sent(visit.form())));
        }
        return new FormModel(
                TITLE,
                "Names and custom fields are those of " + new Names(visit.organization()).account(profile.account())
                        + "; extended fields are the person's in every source. An emptied field loses its value.",
                ChangePages.crumbs(visit, subject),
                profile.path(visit, subject, ""),
                "Save changes",
                inputs.stream()
                        .map(input -> input.error(errors.getOrDefault(input.name(), "")))
                        .toList(),
                List.of(),
                error);
    }
}
