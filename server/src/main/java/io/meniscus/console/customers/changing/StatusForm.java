package io.meniscus.console.customers.changing;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.DoneModel;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.util.List;

/** {@code …/customers/{customer}/status}: gives a customer another status label; the reason is kept with it. */
public record StatusForm(CustomerGround ground) {
    private static final String TITLE = "Change status";

    /** What was typed, and what is wrong with it. */
    private record Typed(String label, String labelError, String reason, String reasonError, String error) {
        boolean isWrong() {
            return !labelError.isEmpty() || !reasonError.isEmpty();
        }
    }

    /** The form. */
    public Reply show(Visit visit, Subject subject) {
        var present = new Names(visit.organization())
                .statusLabel(subject.person().root().statusLabel());
        var typed = new Typed(present.map(label -> label.label()).orElse(""), "", "", "", "");
        return visit.page(TITLE, "setup/form.jte", model(visit, subject, typed));
    }

    /** The form as it was sent. */
    public Reply send(Visit visit, Subject subject) {
        var label = visit.organization().label(visit.form().text("label"));
        var reason = FreeText.of(visit.form().text("reason"));
        var typed = new Typed(
                visit.form().text("label"),
                label.isEmpty() ? "Choose a status." : "",
                reason,
                reason.isEmpty() ? "Say why: it is kept in the history." : "",
                "");
        if (label.isEmpty() || typed.isWrong()) {
            return again(visit, subject, typed);
        }
        var call = ground.begin(visit, subject.id(), Deed.STATUS);
        var command = new SetStatus(
                subject.ref(),
                label.get().id(),
                reason,
                null,
                TillId.NONE,
                visit.request().id());
        return switch (ground.standing().setStatus(call, command, new FormOutcome<>())) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) -> DoneModel.saved(visit, person, warnings);
            case Outcome.Refused<CustomerId>(var refusal) ->
                again(visit, subject, new Typed(typed.label(), "", reason, "", Refusals.words(refusal)));
            case Outcome.Failed<CustomerId>(var bug) -> throw bug;
        };
    }

    private static Reply again(Visit visit, Subject subject, Typed typed) {
        return visit.again(TITLE, "setup/form.jte", model(visit, subject, typed));
    }

    private static FormModel model(Visit visit, Subject subject, Typed typed) {
        var choices = visit.organization().labels().stream()
                .map(label -> new Choice(label.label(), label.label()))
                .toList();
        var label = new Input(
                "label",
                "Status",
                Input.Shape.CHOICE,
                typed.label(),
                "",
                "",
                typed.labelError(),
                "",
                Input.Need.REQUIRED,
                choices,
                List.of());
        var reason = ChangePages.input("reason", "Reason", Input.Shape.LINES, typed.reason(), "", Input.Need.REQUIRED);
        return new FormModel(
                TITLE,
                "The status holds for the whole person, in every source.",
                ChangePages.crumbs(visit, subject),
                subject.path(visit, "/status"),
                "Change status",
                List.of(label, reason.error(typed.reasonError())),
                List.of(),
                typed.error());
    }
}
