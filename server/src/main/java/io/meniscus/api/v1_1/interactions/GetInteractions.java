package io.meniscus.api.v1_1.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/interaction}: messages to a customer and what it did elsewhere (v1.1/customer
 * "interaction"). Nothing is sent yet, so both shapes come without any: the classic one for a plain identifier, the new
 * one for {@code identifierName}. Nobody is {@code response_code} 1012; a network, type or date there is not is code
 * 400.
 */
final class GetInteractions implements Endpoint {
    private static final Set<String> NETWORKS = Set.of("facebook", "twitter", "foursquare", "capillary");
    private static final Set<String> TYPES = Set.of(
            "email",
            "emailbulk",
            "checkin",
            "like",
            "comment",
            "mention",
            "retweet",
            "tweet",
            "feedback",
            "whatsapp",
            "zalo",
            "line",
            "sms");

    private final OfCustomer customer;

    GetInteractions(OfCustomer customer) {
        this.customer = customer;
    }

    /** The classic shape. */
    record Classic(Response response) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(Status status, @Nullable Customer customer) {}

    /** Its status has a key of its own. */
    record Status(String success, String response_code, String message) {}

    record Customer(String id, String mobile, String email, String external_id, Interactions interactions) {}

    record Interactions(List<Network> network) {}

    record Network(String name, List<Interaction> interaction) {}

    /** Messages of one type. */
    record Interaction(String type, String count) {}

    /** The new shape, which has no envelope. */
    record New(String name, List<Interaction> interaction, List<String> warnings) {}

    @Override
    public Reply handle(Request request) {
        check(request);
        var name = FreeText.of(request.query("identifierName").orElse(""));
        boolean isNew = !name.isEmpty() || request.query("source").isPresent();
        var asked = name.isEmpty() ? OfCustomer.asked(request) : List.of(named(request, name));
        return switch (customer.find(request, asked)) {
            case Outcome.Accepted<OfCustomer.Found>(var found, var warnings) ->
                Reply.ok(isNew ? new New("capillary", List.of(), List.of()) : classic(found));
            case Outcome.Refused<OfCustomer.Found>(var refusal) -> {
                var error = Errors.of(refusal);
                var status = new Status("false", Integer.toString(error.code()), error.message());
                yield Reply.of(200, error.code(), new Classic(new Response(status, null)));
            }
            case Outcome.Failed<OfCustomer.Found>(var cause) -> throw cause;
        };
    }

    /** {@code externalId} is spelled {@code external_id} by v1.1. */
    private static Asked named(Request request, String name) {
        var value = FreeText.of(request.query("identifierValue").orElse(""));
        var spelled = switch (name.toLowerCase(Locale.ROOT)) {
            case "mobile" -> "mobile";
            case "email" -> "email";
            case "externalid", "external_id" -> "external_id";
            case "id", "user_id" -> "id";
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("identifierName is not known"));
        };
        if (value.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("identifierValue is mandatory"));
        }
        return new Asked(spelled, value);
    }

    private void check(Request request) {
        var zone = customer.organization(request).clusterZone();
        for (var date : List.of("start_date", "end_date")) {
            var text = FreeText.of(request.query(date).orElse(""));
            if (!text.isEmpty() && V11Dates.read(text, zone).isEmpty()) {
                throw new EdgeException(new EdgeRefusal.BadParameter(date + " is not a date"));
            }
        }
        checkWord(request, "network", NETWORKS);
        checkWord(request, "type", TYPES);
    }

    private static void checkWord(Request request, String name, Set<String> known) {
        var word = FreeText.of(request.query(name).orElse("")).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !known.contains(word)) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is not known"));
        }
    }

    private static Classic classic(OfCustomer.Found found) {
        var shown = found.shown();
        return new Classic(new Response(
                new Status("true", "200", "Success"),
                new Customer(
                        found.userId(),
                        shown.identifier(IdentifierType.MOBILE),
                        shown.identifier(IdentifierType.EMAIL),
                        shown.identifier(IdentifierType.EXTERNAL_ID),
                        new Interactions(List.of()))));
    }
}
