package io.meniscus.api.v2.otp;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.Codes;
import io.meniscus.otp.GuardedChanges;
import io.meniscus.otp.NewCodes;
import java.util.List;

/** v2/otp, and what of v2/customers takes a code alone. */
public record Routes(Dialect v2, Codes codes, NewCodes newCodes, GuardedChanges changes, Organizations organizations) {
    private static final String CONTRACT = "v2/otp";

    public List<Route> routes() {
        var lines = new Lines(v2, CONTRACT, Resource.OTP);
        return List.of(
                lines.post(
                        1,
                        List.of("/v2/otp/generate"),
                        RateClass.WRITE,
                        new GenerateOtp(codes, newCodes, organizations),
                        new Says("Make a code and send it", List.of(), GenerateOtp.Body.class, Created.class)),
                lines.post(
                        1,
                        List.of("/v2/otp/validate"),
                        RateClass.WRITE,
                        new ValidateOtp(codes, organizations),
                        new Says("Whether a code is good", List.of(), ValidateOtp.Body.class, Entity.class)),
                new Lines(v2, CONTRACT, Resource.OTP_CODES)
                        .get(
                                3,
                                List.of("/v2/otp"),
                                new GetOtp(codes, organizations),
                                new Says("The last code that is still good", query(), GetOtp.Shown.class)),
                new Lines(v2, "v2/customers", Resource.CUSTOMER)
                        .write(
                                List.of("POST", "PUT"),
                                3,
                                List.of("/v2/customers/traiConsent"),
                                RateClass.WRITE,
                                new SayTraiConsent(changes, organizations),
                                new Says(
                                        "Whether a mobile's owner wants messages, proven by a code",
                                        List.of(),
                                        SayTraiConsent.Body.class,
                                        DataList.class)));
    }

    private static List<Parameter> query() {
        return List.of(
                new Parameter("scope", Presence.REQUIRED, "the action, such as POINTS"),
                new Parameter("identifierName", Presence.OPTIONAL, "mobile, email, external_id or wechat"),
                new Parameter("identifierValue", Presence.OPTIONAL, "its value"),
                new Parameter("mobile", Presence.OPTIONAL, "instead of name and value"),
                new Parameter("email", Presence.OPTIONAL, "instead of name and value"),
                new Parameter("external_id", Presence.OPTIONAL, "instead of name and value"),
                new Parameter("wechat", Presence.OPTIONAL, "instead of name and value"),
                new Parameter("source", Presence.OPTIONAL, "source of the profile; every one when left out"),
                new Parameter("accountId", Presence.OPTIONAL, "account, for a source that has several"),
                new Parameter("threshold", Presence.OPTIONAL, "only a code made within so many seconds"));
    }
}
