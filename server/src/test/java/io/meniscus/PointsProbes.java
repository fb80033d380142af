package io.meniscus;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How the calls about points are asked for a customer. */
final class PointsProbes {
    private static final String LOOKUP = "?source=INSTORE&identifierName=mobile&identifierValue={mobile}";

    private PointsProbes() {}

    static <P> void add(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        for (var what : List.of("isredeemable", "validationcode")) {
            to.put(
                    "GET /v1.1/points/" + what,
                    List.of(
                            probe.apply("?points=10&mobile={mobile}", ""),
                            probe.apply("?points=10&email={email}", ""),
                            probe.apply("?points=10&external_id={externalId}", ""),
                            probe.apply("?points=10&user_id={id}", "")));
        }
        to.put("POST /v1.1/points/redeem", List.of(probe.apply("", """
                {"root":{"redeem":[{"points_redeemed":"10","customer":{"mobile":"{mobile}"}}]}}""")));
        var read = List.of("points/balance", "pointsExpirySchedule", "promisedPointsSchedule");
        for (var resource : read) {
            to.put("GET /v2/customers/{id}/" + resource, List.of(probe.apply("", "")));
            to.put("GET /v2/customers/lookup/" + resource, List.of(probe.apply(LOOKUP, "")));
        }
        to.put("GET /v2/customers/points/balance/{id}", List.of(probe.apply("", "")));
        to.put("GET /v2/customers/points/balance", List.of(probe.apply(LOOKUP, "")));
        var deduction = "{\"pointsToBeAdjusted\":\"10\",\"reasonOfReturn\":\"Asked\"}";
        to.put("POST /v2/customers/{id}/negativePointsAdjustment", List.of(probe.apply("", deduction)));
        to.put("POST /v2/customers/lookup/negativePointsAdjustment", List.of(probe.apply(LOOKUP, deduction)));
        to.put("GET /v2/customers/{id}/pointsTransfers", List.of(probe.apply("", "")));
        to.put("GET /v2/points/transfer", List.of(probe.apply(LOOKUP, "")));
        var transfer = """
                {"pointsTobeTransferred":10,"fromCustomerIdentifier":{"type":"MOBILE","value":"{mobile}"},
                 "toCustomerIdentifier":{"type":"EMAIL","value":"{email}"}}""";
        for (var act : List.of("isTransferrable", "transfer")) {
            to.put("POST /v2/points/" + act, List.of(probe.apply("", transfer)));
        }
    }
}
