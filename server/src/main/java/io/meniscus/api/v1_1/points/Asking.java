package io.meniscus.api.v1_1.points;

import io.meniscus.api.Calls;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.NewCodes;
import io.meniscus.redemption.Redemptions;

/**
 * What a query asks of points that are not redeemed yet.
 *
 * @param points as they were given
 */
record Asking(Request request, Organization organization, Whose whose, String points, AskReader reader) {

    /** Refuses a query without points. */
    static Asking of(Request request, Organizations organizations) {
        var organization = Calls.organization(request, organizations);
        var points = request.query("points")
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter("points are missing")));
        return new Asking(request, organization, Whose.of(request), points, new AskReader(request, organization));
    }

    /**
     * As the engine is asked.
     *
     * @param code to be looked at; empty for none
     */
    Outcome<RedemptionAsk> ask(String code) {
        return reader.ask(whose, points, request.caller().till(), code);
    }

    /** Sends a code to redeem these points with; refuses what a check would refuse, and where none can be sent. */
    Outcome<Person> send(Redemptions redemptions, NewCodes codes, RedemptionAsk ask) {
        var draft = codes.draw(organization, CodeAction.POINTS, request.id());
        return redemptions.send(Calls.of(request), new SendCode.ToRedeem(ask, draft), new First<>());
    }
}
