package io.meniscus.console.changes;

import io.meniscus.access.LoginKind;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Notice;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestCommand.Decide.Verdict;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.RequestPolicy;
import io.meniscus.customer.request.RequestWords;
import io.meniscus.http.Reply;
import io.meniscus.run.call.Call;

/**
 * {@code POST /console/{organization}/change-requests/{id}}: approves or rejects, in the user's name. What is refused
 * is told on the page.
 */
final class DecideChange implements PageRoute.OrganizationPage {
    private final ChangesGround ground;
    private final ShowChange shown;

    DecideChange(ChangesGround ground) {
        this.ground = ground;
        this.shown = new ShowChange(ground);
    }

    @Override
    public Reply show(Visit visit) {
        var request = shown.request(visit);
        var verdict = visit.form().text("do").equals("approve") ? Verdict.APPROVE : Verdict.REJECT;
        var comment = FreeText.of(visit.form().text("comment"));
        var command = new RequestCommand.Decide(
                request.id(),
                request.matter(),
                verdict,
                comment,
                hand(visit),
                RequestPolicy.rules(visit.organization()));
        var call = new Call(visit.org(), visit.request().id(), visit.request().at(), null);
        return switch (ground.requests().decide(call, command)) {
            case Outcome.Accepted<Handled> _ ->
                visit.done(
                        Place.CHANGES,
                        "/" + request.id(),
                        verdict == Verdict.APPROVE ? Notice.APPROVED : Notice.REJECTED);
            case Outcome.Refused<Handled>(var refusal) ->
                visit.again(
                        "Change request",
                        ShowChange.TEMPLATE,
                        shown.model(shown.request(visit), visit, comment, RequestWords.of(refusal) + "."));
            case Outcome.Failed<Handled>(var bug) -> throw bug;
        };
    }

    private static Hand hand(Visit visit) {
        var request = visit.request();
        return new Hand(
                Parties.of(LoginKind.CONSOLE_USER, visit.by().user().id().value()),
                new Stamp(request.at(), TillId.NONE, request.id()),
                request.remote());
    }
}
