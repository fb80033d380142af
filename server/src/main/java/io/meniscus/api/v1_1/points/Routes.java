package io.meniscus.api.v1_1.points;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.NewCodes;
import io.meniscus.redemption.Redemptions;
import java.util.ArrayList;
import java.util.List;

/** v1.1/points. */
public record Routes(Dialect v11, Redemptions redemptions, Organizations organizations, NewCodes codes) {
    private static final Parameter FORMAT = optional("format", "json or xml");
    private static final Parameter POINTS = new Parameter("points", Presence.REQUIRED, "how many");

    private static final List<Parameter> WHOSE = List.of(
            optional("mobile", "whose; likewise the identifiers below"),
            optional("email", "an e-mail address"),
            optional("external_id", "the organization's own number"),
            optional("user_id", "the internal id"),
            optional("card_number", "of a card"),
            optional("card_external_id", "of a card"));

    private static final List<Parameter> HOW = List.of(
            optional("program_id", "whose points, else the till's own program's"),
            optional("skip_validation", "true: no code, where the organization lets it be"),
            optional("validation_type", "MISSED_CALL, SMS or INVALID"),
            optional("user_group2_id", "of a group; there are none"),
            optional("user_group2_external_id", "likewise"),
            optional("user_group2_primary_user_id", "likewise"),
            optional("use_default_user_group2", "likewise"));

    public List<Route> routes() {
        var lines = new Lines(v11, "v1.1/points", Resource.POINTS);
        return List.of(
                lines.get(
                        1,
                        List.of("/v1.1/points/isredeemable"),
                        new IsRedeemable(redemptions, organizations, codes),
                        new Says(
                                "Whether points would be redeemed",
                                query(
                                        WHOSE,
                                        HOW,
                                        POINTS,
                                        optional("currency_input", "true: points are an amount of money"),
                                        optional("issue_otp", "true: send a code if they would"),
                                        optional("validation_code", "a code to be checked as well"),
                                        optional("group_redemption", "true: points of other programs too")),
                                IsRedeemable.Answer.class)),
                lines.get(
                        1,
                        List.of("/v1.1/points/validationcode"),
                        new IssueCode(redemptions, organizations, codes),
                        new Says(
                                "Send a code to redeem points with",
                                query(WHOSE, List.of(), POINTS),
                                IssueCode.Answer.class)),
                lines.post(
                        1,
                        List.of("/v1.1/points/redeem"),
                        RateClass.WRITE,
                        new Redeem(redemptions, organizations),
                        new Says("Redeem points", query(List.of(), HOW), RedeemBody.class, Redeem.Answer.class)));
    }

    private static List<Parameter> query(List<Parameter> whose, List<Parameter> how, Parameter... further) {
        var all = new ArrayList<Parameter>();
        all.add(FORMAT);
        all.addAll(whose);
        all.addAll(List.of(further));
        all.addAll(how);
        return all;
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
