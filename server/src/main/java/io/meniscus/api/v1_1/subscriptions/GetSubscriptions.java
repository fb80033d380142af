package io.meniscus.api.v1_1.subscriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.FailedItem;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/subscriptions}: what customers say of messages, a batch by a comma list (v1.1/customer
 * "subscriptions"). Nothing said counts as subscribed, preference NOT_SET. An unknown channel (1101), priority (1102)
 * or scope (1103, 1105) fails every item; nobody is 1012, a value that cannot be anybody's 1104.
 */
final class GetSubscriptions implements Endpoint {
    private static final int MOST = 100;

    /** What every customer may be sent, as the contract shows it. */
    private static final List<ChannelType> USUAL = List.of(ChannelType.MOBILE, ChannelType.POSTMAIL, ChannelType.EMAIL);

    /** Channels of the contract that are no way to reach a customer here: nobody ever says anything of them. */
    private static final Set<String> UNUSED = Set.of("SOCIAL", "REMINDER_TEXT", "RE_ISSUAL_TEXT", "CLIENT");

    private final OfCustomer customer;

    GetSubscriptions(OfCustomer customer) {
        this.customer = customer;
    }

    /** One customer; identifiers it lacks are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String user_id,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            List<Channel> channel,
            List<String> orgUnitSubscriptions,
            ItemStatus item_status) {}

    record Channel(String name, List<Pair> priority) {}

    record Pair(String name, String subscribed, String unsubscribed, String user_preference) {
        static Pair of(SubscriptionPriority priority, Optional<Consent> said) {
            boolean isOut = said.isPresent() && said.get() == Consent.OPTOUT;
            return new Pair(
                    priority.name(),
                    isOut ? "" : "ALL",
                    isOut ? "ALL" : "",
                    said.map(word -> word == Consent.OPTIN ? "SUBSCRIBED" : "UNSUBSCRIBED")
                            .orElse("NOT_SET"));
        }
    }

    @Override
    public Reply handle(Request request) {
        var asked = Asked.of(request);
        if (asked.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        if (asked.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no identifier was given"));
        }
        var items = new ArrayList<Object>();
        int succeeded = 0;
        int code = 0;
        for (var one : asked) {
            switch (read(request, one)) {
                case Outcome.Accepted<Item>(var item, var warnings) -> {
                    items.add(item);
                    succeeded++;
                }
                case Outcome.Refused<Item>(var refusal) -> {
                    var error = Errors.of(refusal);
                    code = error.code();
                    var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
                    items.add(FailedItem.of(List.of(one), status));
                }
                case Outcome.Failed<Item>(var cause) -> throw cause;
            }
        }
        var status = Status.ofBatch(items.size(), succeeded, "SUCCESS");
        return Reply.of(200, code, SubscriptionsReply.of(status, items));
    }

    private Outcome<Item> read(Request request, Asked one) {
        var wrong = wrong(request);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (!customer.mayName(request, one)) {
            return Outcome.refused(new ConsentRefusal.IdentifierInvalid());
        }
        return switch (customer.find(request, List.of(one))) {
            case Outcome.Accepted<OfCustomer.Found>(var found, var warnings) ->
                Outcome.accepted(item(request, found, warnings));
            case Outcome.Refused<OfCustomer.Found>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<OfCustomer.Found>(var cause) -> throw cause;
        };
    }

    private static Optional<ConsentRefusal> wrong(Request request) {
        var channel = text(request, "channel");
        if (!channel.isEmpty() && ChannelType.read(channel).isEmpty() && !UNUSED.contains(channel)) {
            return Optional.of(new ConsentRefusal.ChannelInvalid(channel));
        }
        var priority = text(request, "priority");
        if (!priority.isEmpty() && ConsentReader.priority(priority).isEmpty()) {
            return Optional.of(new ConsentRefusal.PriorityInvalid(priority));
        }
        return ConsentReader.scope(List.of(text(request, "scope")));
    }

    private static String text(Request request, String name) {
        return FreeText.of(request.query(name).orElse("")).toUpperCase(Locale.ROOT);
    }

    private static Item item(Request request, OfCustomer.Found found, List<Warning> warnings) {
        var shown = found.shown();
        return new Item(
                found.userId(),
                orNull(shown.identifier(IdentifierType.MOBILE)),
                orNull(shown.identifier(IdentifierType.EMAIL)),
                orNull(shown.identifier(IdentifierType.EXTERNAL_ID)),
                channels(request, found.person()),
                List.of(),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1000, "Subscription successfully retrieved")
                        .warning(Errors.warnings(warnings)));
    }

    private static List<Channel> channels(Request request, Person person) {
        var asked = text(request, "channel");
        if (UNUSED.contains(asked)) {
            return List.of(new Channel(
                    asked,
                    priorities(request).stream()
                            .map(priority -> Pair.of(priority, Optional.empty()))
                            .toList()));
        }
        var channels = new LinkedHashSet<ChannelType>();
        if (asked.isEmpty()) {
            channels.addAll(USUAL);
            person.subscriptions().forEach(said -> channels.add(said.key().channel()));
        } else {
            ChannelType.read(asked).ifPresent(channels::add);
        }
        return channels.stream()
                .map(channel -> new Channel(
                        channel.subscriptionName(),
                        priorities(request).stream()
                                .map(priority -> Pair.of(priority, person.said(channel, priority)))
                                .toList()))
                .toList();
    }

    private static List<SubscriptionPriority> priorities(Request request) {
        return ConsentReader.priority(text(request, "priority"))
                .map(List::of)
                .orElse(List.of(SubscriptionPriority.values()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
