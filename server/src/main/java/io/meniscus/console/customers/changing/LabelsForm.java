package io.meniscus.console.customers.changing;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.DoneModel;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Notice;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.http.Reply;
import io.meniscus.label.CustomerLabel;
import io.meniscus.label.Label;
import io.meniscus.user.act.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code …/customers/{customer}/labels}: puts labels on a customer and takes others off. */
public record LabelsForm(CustomerGround ground) {
    private static final String TITLE = "Change labels";

    /** The form. */
    public Reply show(Visit visit, Subject subject) {
        var own = own(visit, subject);
        return visit.page(TITLE, "setup/form.jte", model(visit, subject, own, ""));
    }

    /** The form as it was sent: a label that was made since is as it was. */
    public Reply send(Visit visit, Subject subject) {
        var own = own(visit, subject);
        var add = new ArrayList<String>();
        var remove = new ArrayList<String>();
        for (var label : all(visit)) {
            boolean has = own.contains(label.id());
            var sent = visit.form().text(name(label));
            if (sent.equals("true") && !has) {
                add.add(label.name());
            } else if (sent.equals("false") && has) {
                remove.add(label.name());
            }
        }
        if (add.isEmpty() && remove.isEmpty()) {
            return visit.done(Place.CUSTOMERS, "/" + subject.id().value(), Notice.UNCHANGED);
        }
        var at = ground.begin(visit, subject.id(), Deed.LABELS).at();
        var labels = ground.annexes().labels();
        return switch (labels.change(visit.org(), subject.owner(), add, remove, TillId.NONE, at)) {
            case Outcome.Accepted<Owner>(var owner, var warnings) -> DoneModel.saved(visit, owner.person(), List.of());
            case Outcome.Refused<Owner>(var refusal) ->
                visit.again(
                        TITLE, "setup/form.jte", model(visit, subject, own(visit, subject), Refusals.words(refusal)));
            case Outcome.Failed<Owner>(var bug) -> throw bug;
        };
    }

    private List<Label> all(Visit visit) {
        return switch (ground.annexes().labels().all(visit.org())) {
            case Outcome.Accepted<List<Label>>(var labels, var warnings) -> labels;
            case Outcome.Refused<List<Label>> _ -> List.of();
            case Outcome.Failed<List<Label>>(var bug) -> throw bug;
        };
    }

    private Set<Long> own(Visit visit, Subject subject) {
        return switch (ground.annexes().labels().of(visit.org(), subject.owner())) {
            case Outcome.Accepted<List<CustomerLabel>>(var labels, var warnings) ->
                labels.stream().map(CustomerLabel::labelId).collect(Collectors.toUnmodifiableSet());
            case Outcome.Refused<List<CustomerLabel>> _ -> Set.of();
            case Outcome.Failed<List<CustomerLabel>>(var bug) -> throw bug;
        };
    }

    private FormModel model(Visit visit, Subject subject, Set<Long> own, String error) {
        var inputs = all(visit).stream()
                .map(label -> ChangePages.input(
                        name(label),
                        label.name(),
                        Input.Shape.TICK,
                        Boolean.toString(own.contains(label.id())),
                        label.description(),
                        Input.Need.OPTIONAL))
                .toList();
        return new FormModel(
                TITLE,
                inputs.isEmpty()
                        ? "The organization has no labels yet."
                        : "Labels hold for the whole person, in every source.",
                ChangePages.crumbs(visit, subject),
                subject.path(visit, "/labels"),
                TITLE,
                inputs,
                List.of(),
                error);
    }

    private static String name(Label label) {
        return "label-" + label.id();
    }
}
