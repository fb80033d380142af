package io.meniscus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** How the calls about what hangs on a customer are asked for one: query and body of each, in both ways of naming. */
final class AnnexProbes {
    private static final String LOOKUP = "?source=INSTORE&identifierName=mobile&identifierValue={mobile}";

    private static final List<String> READ_IN_V1_1 = List.of(
            "subscriptions",
            "notes",
            "tickets",
            "preferences",
            "interaction",
            "recommendations",
            "transactions",
            "redemptions",
            "coupons",
            "referrals");

    private AnnexProbes() {}

    static <P> Map<String, List<P>> all(BiFunction<String, String, P> probe) {
        var probes = new TreeMap<String, List<P>>();
        v11(probe, probes);
        identity(probe, probes);
        batches(probe, probes);
        billsInV11(probe, probes);
        for (var resource : List.of("loyaltyDetails", "referrals", "promotionData")) {
            twins("GET", resource, "", probe, probes);
        }
        twins("POST", "changeLabels", "{\"add\":[{\"labelName\":\"None\"}]}", probe, probes);
        twins("GET", "labels", "", probe, probes);
        twins("PUT", "status", "{\"label\":\"Active\",\"reason\":\"Asked\"}", probe, probes);
        twins("GET", "statusLog", "", probe, probes);
        twins("GET", "subscriptions", "", probe, probes);
        var optOut = "{\"subscriptions\":[{\"channel\":\"SMS\",\"priority\":\"BULK\",\"type\":\"OPTOUT\"}]}";
        twins("POST", "subscriptions", optOut, probe, probes);
        twins("PUT", "subscriptions", optOut, probe, probes);
        twins("GET", "subscriptionStatusChangeLog", "", probe, probes);
        twins("POST", "setImage", "{}", probe, probes);
        twins("DELETE", "deleteImage", "", probe, probes);
        twins("GET", "changeRequest", "", probe, probes);
        twins("GET", "retroRequest", "", probe, probes);
        twins("GET", "loyaltyEvents", "", probe, probes);
        requests(probe, probes);
        PointsProbes.add(probe, probes);
        codes(probe, probes);
        bills(probe, probes);
        probes.put("GET /v2/customers/{id}/images/{fileHandle}", List.of(probe.apply("", "")));
        probes.put("GET /v2/customers/lookup/recommendations", List.of(probe.apply(LOOKUP, "")));
        for (var call : List.of(
                "/v2/pointsLedger/getCustomerLedgerInfo",
                "/v2/pointsLedger/getCustomerLedgerBalance",
                "/v2/pointsLedger/getLedgerExplodeInfo",
                "/v2.1/pointsLedger/getLedgerExplodeInfo")) {
            probes.put("GET " + call, List.of(probe.apply(LOOKUP + "&eventIds=1", "")));
        }
        probes.put("GET /v3/customers/{id}/ledger/verify", List.of(probe.apply("", "")));
        probes.put("GET /v2/customer/walkin", List.of(probe.apply(LOOKUP + "&till_code=second.admin", "")));
        return probes;
    }

    private static <P> void bills(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        to.put("GET /v2/customers/{id}/transactions", List.of(probe.apply("", "")));
        var bill = "{\"type\":\"REGULAR\",\"billAmount\":100}";
        to.put(
                "POST /v2/transactions",
                List.of(
                        probe.apply("?identifierName=mobile&identifierValue={mobile}", bill),
                        probe.apply("?identifierName=id&identifierValue={id}", bill)));
        to.put("POST /v2/transactions/bulk", List.of(probe.apply("", """
                        [{"identifierType":"email","identifierValue":"{email}","source":"INSTORE","type":"REGULAR",
                          "billAmount":100}]""")));
        // a bill that nobody has: a customer that is there is told so by another code
        var update = "{\"id\":1,\"notes\":\"x\"}";
        to.put("PUT /v2/transactions", List.of(probe.apply("?identifierName=mobile&identifierValue={mobile}", update)));
        to.put("PUT /v2/transactions/bulk", List.of(probe.apply("", """
                        [{"identifierType":"mobile","identifierValue":"{mobile}","source":"INSTORE","id":1}]""")));
        to.put(
                "POST /v2/simulation/transactions",
                List.of(probe.apply("?identifierName=externalId&identifierValue={externalId}", bill)));
    }

    private static <P> void requests(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        to.put("POST /v1.1/request/add", List.of(probe.apply("", """
                        {"root":{"request":[{"type":"CHANGE_IDENTIFIER","base_type":"EMAIL",
                         "customer":{"mobile":"{mobile}"},"new_value":"new{mobile}@example.com"}]}}""")));
        to.put("POST /v1.1/customer/update_identity", List.of(probe.apply("", """
                        {"root":{"customer":[{"identifier":"email","old_value":"{email}",
                         "new_value":"new{mobile}@example.com"}]}}""")));
    }

    private static <P> void codes(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        to.put("GET /v2/otp", List.of(probe.apply("?scope=GENERIC&external_id={externalId}", "")));
        // by e-mail, which is known of whoever has the mobile alone
        to.put("POST /v2/otp/generate", List.of(probe.apply("", """
                        {"entityType":"mobile","entityValue":"{mobile}","action":"GENERIC",
                         "channels":[{"type":"EMAIL"}]}""")));
        for (var method : List.of("POST", "PUT")) {
            to.put(method + " /v2/customers/traiConsent", List.of(probe.apply("", """
                            {"mobile":"{mobile}","consent":{"consentStatus":"yes"},"validationCode":"none"}""")));
        }
    }

    private static <P> void identity(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        var update = "{\"profiles\":[{\"firstName\":\"Ben\"}]}";
        to.put("PUT /v2/customers/{id}", List.of(probe.apply("?source=INSTORE", update)));
        to.put("PUT /v2/customers/lookup", List.of(probe.apply(LOOKUP, update)));
        var change = "{\"add\":[{\"type\":\"cuid\",\"value\":\"C-1\"}]}";
        for (var path : List.of("/v2/customers/{id}/changeIdentifier", "/v2/{id}/changeIdentifier")) {
            for (var method : List.of("POST", "PUT")) {
                to.put(method + " " + path, List.of(probe.apply("?source=INSTORE", change)));
            }
        }
        to.put("GET /v3/customers/{id}/merges", List.of(probe.apply("", "")));
        to.put("GET /v3/customers/{id}/export", List.of(probe.apply("", "")));
        to.put(
                "GET /v2/requests",
                List.of(probe.apply(
                        "?requestType=CUSTOMER&requestSubType=DELETE&source=INSTORE&identifierName=mobile"
                                + "&identifierValue={mobile}",
                        "")));
        to.put("POST /v2/requests", List.of(probe.apply("", """
                {"type":"CUSTOMER","baseType":"DELETE","source":"INSTORE","identifierType":"mobile",
                 "identifierValue":"{mobile}"}""")));
        to.put(
                "POST /v3/customers/merges/preview",
                List.of(
                        probe.apply("", "{\"victim\":{\"id\":{id}},\"survivor\":{\"id\":{id}}}"),
                        probe.apply("", """
                                {"victim":{"identifierName":"mobile","identifierValue":"{mobile}"},
                                 "survivor":{"identifierName":"email","identifierValue":"{email}"}}""")));
    }

    private static <P> void batches(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        var contacts = """
                [{"loyaltyInfo":{"loyaltyType":"non_loyalty"},
                  "profiles":[{"source":"INSTORE","identifiers":[{"type":"externalId","value":"{externalId}"}]}]}]""";
        // a contact by external id: nobody can be registered so, and a member does not become one
        to.put("POST /v2/integrations/customer/upsert/bulk", List.of(probe.apply("", contacts)));
        var members = """
                [{"profiles":[{"source":"INSTORE","identifiers":[{"type":"mobile","value":"{mobile}"}]}]}]""";
        for (var path : List.of("/v2/customers/bulk", "/v2/bulk")) {
            to.put("POST " + path, List.of(probe.apply("", members)));
        }
        to.put("PUT /v2/customers/bulk", List.of(probe.apply("", """
                [{"profiles":[{"source":"INSTORE","firstName":"Ben","identifiers":[
                  {"type":"mobile","value":"{mobile}"}]}]}]""")));
        to.put(
                "GET /v2/customers/bulk",
                List.of(probe.apply(
                        "?source=INSTORE&associationEntityType=parentCustomer&associationEntityIdentifierType=mobile"
                                + "&associationEntityIdentifierValue={mobile}",
                        "")));
        to.put(
                "POST /v1.1/customer/update",
                List.of(
                        probe.apply("", "{\"root\":{\"customer\":[{\"mobile\":\"{mobile}\",\"firstname\":\"Ben\"}]}}"),
                        probe.apply("", "{\"root\":{\"customer\":[{\"email\":\"{email}\",\"firstname\":\"Ben\"}]}}"),
                        probe.apply("", "{\"root\":{\"customer\":[{\"id\":\"{id}\",\"firstname\":\"Ben\"}]}}")));
        to.put("GET /v2/customers/lookup/customerDetails", List.of(probe.apply(LOOKUP, "")));
    }

    private static <P> void billsInV11(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        var bill = """
                {"root":{"transaction":[{"type":"regular","number":"B-{mobile}","amount":"100",%s
                 "customer":{"mobile":"{mobile}"}}]}}""";
        to.put("POST /v1.1/transaction/add", List.of(probe.apply("", bill.formatted(""))));
        to.put(
                "POST /v1.1/transaction/add_with_local_currency",
                List.of(probe.apply("", bill.formatted("\"currency_code\":\"INR\","))));
    }

    private static <P> void twins(
            String method, String resource, String body, BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        to.put(method + " /v2/customers/{id}/" + resource, List.of(probe.apply("", body)));
        to.put(method + " /v2/customers/lookup/" + resource, List.of(probe.apply(LOOKUP, body)));
    }

    private static <P> void v11(BiFunction<String, String, P> probe, Map<String, List<P>> to) {
        for (var what : READ_IN_V1_1) {
            to.put(
                    "GET /v1.1/customer/" + what,
                    List.of(
                            probe.apply("?mobile={mobile}", ""),
                            probe.apply("?email={email}", ""),
                            probe.apply("?external_id={externalId}", ""),
                            probe.apply("?id={id}", "")));
        }
        to.put("POST /v1.1/customer/subscriptions", List.of(probe.apply("", """
                        {"root":{"subscription":[{"mobile":"{mobile}","priority":"BULK","scope":"all","channel":"sms",
                         "is_subscribed":"0"}]}}""")));
        var customer = "{\"root\":{\"customer\":[{\"mobile\":\"{mobile}\",%s}]}}";
        to.put(
                "POST /v1.1/customer/notes",
                List.of(probe.apply("", customer.formatted("\"notes\":{\"note\":[{\"description\":\"Hm\"}]}"))));
        to.put(
                "POST /v1.1/customer/tickets",
                List.of(probe.apply(
                        "", customer.formatted("\"ticket\":[{\"subject\":\"Late\",\"ticket_code\":\"T\"}]"))));
        to.put("POST /v1.1/customer/preferences", List.of(probe.apply("", customer.formatted("\"local_id\":\"7\""))));
    }
}
