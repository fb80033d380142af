package io.meniscus.api.v1_1.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.customer.Standing;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/customer/subscriptions}: opts customers in or out, a batch (v1.1/customer "subscriptions"). An item
 * fails with 1101 to 1108 for what does not read of it, 1012 when it names nobody, and 1109 when something broke.
 */
final class SaySubscriptions implements Endpoint {
    private final Standing standing;
    private final OfCustomer customer;

    SaySubscriptions(Standing standing, OfCustomer customer) {
        this.standing = standing;
        this.customer = customer;
    }

    /** One item of the answer: who was named as it was given, all words in capitals. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            @Nullable String id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            String channel,
            String priority,
            String scope,
            String is_subscribed,
            ItemStatus item_status) {

        static Item of(@Nullable CustomerId person, SubscriptionsBody.Item given, ItemStatus status) {
            var channel = FreeText.of(given.channel());
            var subscribed = FreeText.of(given.is_subscribed());
            return new Item(
                    person == null ? given.user_id() : Long.toString(person.value()),
                    given.id(),
                    given.mobile(),
                    given.email(),
                    given.external_id(),
                    ChannelType.read(channel)
                            .map(ChannelType::subscriptionName)
                            .orElse(channel.toUpperCase(Locale.ROOT)),
                    FreeText.of(given.priority()).toUpperCase(Locale.ROOT),
                    "ALL",
                    switch (subscribed.toLowerCase(Locale.ROOT)) {
                        case "true" -> "1";
                        case "false" -> "0";
                        default -> subscribed;
                    },
                    status);
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(SubscriptionsBody.class).subscription());
        var organization = customer.organization(request);
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var reader = new ConsentReader(request, mobiles);
        var commands = given.stream().map(reader::read).toList();
        return standing.say(Calls.of(request), commands, Calls.rendering(request, outcomes -> render(given, outcomes)));
    }

    private static Reply render(List<SubscriptionsBody.Item> given, List<Outcome<CustomerId>> outcomes) {
        var items = new ArrayList<Object>();
        var codes = new ArrayList<Integer>();
        int succeeded = 0;
        int code = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<CustomerId>(var person, var warnings) -> {
                    items.add(Item.of(person, given.get(i), good(warnings)));
                    codes.add(200);
                    succeeded++;
                }
                case Outcome.Refused<CustomerId>(var refusal) -> {
                    var error = Errors.of(refusal);
                    code = error.code();
                    codes.add(code);
                    items.add(Item.of(null, given.get(i), bad(error)));
                }
                case Outcome.Failed<CustomerId> _ -> {
                    code = Errors.failed().code();
                    codes.add(code);
                    items.add(Item.of(null, given.get(i), bad(Errors.failed())));
                }
            }
        }
        var status = Status.ofBatch(items.size(), succeeded, "SUCCESS");
        var reply = Reply.of(200, code, SubscriptionsReply.of(status, items));
        return items.size() > 1 ? reply.withItems(codes) : reply;
    }

    private static ItemStatus good(List<Warning> warnings) {
        return ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1000, "Subscription successfully updated")
                .warning(Errors.warnings(warnings));
    }

    private static ItemStatus bad(ItemError error) {
        return ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
    }
}
