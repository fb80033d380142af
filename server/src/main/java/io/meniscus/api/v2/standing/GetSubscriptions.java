package io.meniscus.api.v2.standing;

import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code GET /v2/customers/{id}/subscriptions}: what a customer said of messages on each channel it has or spoke of; a
 * pair never set reads as opted in (v2/customers "subscriptions").
 */
final class GetSubscriptions implements Endpoint {
    private final OfCustomer customer;

    GetSubscriptions(OfCustomer customer) {
        this.customer = customer;
    }

    /** The pairs; a read is about no campaign, which is 0 as documented. */
    record Shown(List<Row> subscriptions, long campaignId, long communicationId, List<W> warnings) {}

    record Row(String channel, String priority, String type) {}

    @Override
    public Reply handle(Request request) {
        return customer.handle(request, found -> Reply.ok(new Shown(rows(found.person()), 0, 0, found.warnings())));
    }

    private static List<Row> rows(Person person) {
        var channels = new TreeSet<ChannelType>();
        person.profiles()
                .forEach(view -> view.channels()
                        .forEach(channel -> channels.add(channel.key().type())));
        person.subscriptions().forEach(said -> channels.add(said.key().channel()));
        var rows = new ArrayList<Row>();
        for (var channel : channels) {
            for (var priority : SubscriptionPriority.values()) {
                rows.add(new Row(
                        channel.subscriptionName(),
                        priority.name(),
                        person.consent(channel, priority).name()));
            }
        }
        return rows;
    }
}
