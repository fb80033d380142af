package io.meniscus.console.customers.changing;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.DoneModel;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.change.ChangeIdentifiers;
import io.meniscus.core.identity.change.ChangeRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code …/customers/{customer}/profiles/{account}/identifiers}: takes identifiers from a profile and adds one, all or
 * none, as the API does. A value that somebody holds in another source makes both one person.
 */
public record IdentifiersForm(CustomerGround ground) {
    private static final String TITLE = "Change identifiers";

    /** The page. */
    public record Model(
            String lead,
            List<Look.Link> crumbs,
            String action,
            List<Taken> held,
            Input type,
            Input value,
            String error) {
        public Model {
            crumbs = List.copyOf(crumbs);
            held = List.copyOf(held);
        }
    }

    /** An identifier that may be taken away. */
    public record Taken(String name, String label, String value, String since, boolean ticked) {}

    /** The form. */
    public Reply show(Visit visit, Subject subject) {
        var profile = OfProfile.of(visit, subject);
        return visit.page(TITLE, "customers/identifiers.jte", model(visit, subject, profile, "", ""));
    }

    /** The form as it was sent. */
    public Reply send(Visit visit, Subject subject) {
        var profile = OfProfile.of(visit, subject);
        var typed = visit.form().text("value");
        var type = IdentifierType.read(visit.form().text("type")).filter(IdentifiersForm::isOffered);
        var add = type.flatMap(known -> read(visit, known, typed));
        if (!typed.isEmpty() && add.isEmpty()) {
            var words = type.map(known -> "This isn't a valid " + Names.inSentence(known) + ".")
                    .orElse("Choose what kind of identifier this is.");
            return again(visit, subject, profile, words, "");
        }
        var remove = profile.view().identifiers().stream()
                .filter(held -> isTicked(visit, held))
                .map(HeldIdentifier::key)
                .toList();
        if (add.isEmpty() && remove.isEmpty()) {
            return refused(visit, subject, profile, new ChangeRefusal.NothingAsked());
        }
        var call = ground.begin(visit, subject.id(), Deed.IDENTIFIERS);
        var command = new ChangeIdentifiers(
                profile.ref(subject),
                profile.account(),
                add.stream().toList(),
                remove,
                RegistrationPolicy.changes(visit.organization()),
                TillId.NONE,
                visit.request().id(),
                List.of());
        return switch (ground.customers().change(call, command, new FormOutcome<>())) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) -> DoneModel.saved(visit, person, warnings);
            case Outcome.Refused<CustomerId>(var refusal) -> refused(visit, subject, profile, refusal);
            case Outcome.Failed<CustomerId>(var bug) -> throw bug;
        };
    }

    private static boolean isOffered(IdentifierType type) {
        return type.family() != IdentifierType.Family.CARD;
    }

    private static Optional<IdentifierKey> read(Visit visit, IdentifierType type, String typed) {
        var mobiles = RegistrationPolicy.mobiles(visit.organization(), Optional.empty());
        return typed.isEmpty()
                ? Optional.empty()
                : IdentifierFormat.read(type, typed, mobiles)
                        .filter(key -> !visit.organization().blockedValues().contains(typed, key));
    }

    private static boolean isTicked(Visit visit, HeldIdentifier held) {
        return visit.form().text(name(held)).equals(held.key().value());
    }

    private static String name(HeldIdentifier held) {
        return "take-" + held.key().type().wire().toLowerCase(Locale.ROOT);
    }

    /** What concerns the value that is added stands beside it, the rest above the form. */
    private static Reply refused(Visit visit, Subject subject, OfProfile profile, Refusal refusal) {
        var words = Refusals.words(refusal);
        boolean isOfValue = refusal instanceof ChangeRefusal.TakenInSource
                || refusal instanceof ChangeRefusal.ProfilesConflict
                || refusal instanceof ChangeRefusal.HasOther;
        return again(visit, subject, profile, isOfValue ? words : "", isOfValue ? "" : words);
    }

    private static Reply again(Visit visit, Subject subject, OfProfile profile, String valueError, String error) {
        return visit.again(TITLE, "customers/identifiers.jte", model(visit, subject, profile, valueError, error));
    }

    private static Model model(Visit visit, Subject subject, OfProfile profile, String valueError, String error) {
        var names = new Names(visit.organization());
        var held = profile.view().identifiers().stream()
                .map(row -> new Taken(
                        name(row),
                        Names.type(row.key().type()),
                        row.key().value(),
                        names.minute(row.since()),
                        isTicked(visit, row)))
                .toList();
        var types = Arrays.stream(IdentifierType.values())
                .filter(IdentifiersForm::isOffered)
                .map(type -> new Choice(type.wire(), Names.type(type)))
                .toList();
        var typed = visit.form().text("type");
        var type = new Input(
                "type",
                "Kind",
                Input.Shape.CHOICE,
                typed.isEmpty() ? IdentifierType.MOBILE.wire() : typed,
                "",
                "",
                "",
                "",
                Input.Need.REQUIRED,
                types,
                List.of());
        var value = ChangePages.line(
                "value",
                "Value",
                visit.form().text("value"),
                "A value that a customer has in another source makes both one person, which can be undone.");
        return new Model(
                "Of the profile of " + names.account(profile.account())
                        + ". What is ticked is taken away, what is typed is added; to replace a value do both.",
                ChangePages.crumbs(visit, subject),
                profile.path(visit, subject, "/identifiers"),
                held,
                type,
                value.error(valueError),
                error);
    }
}
