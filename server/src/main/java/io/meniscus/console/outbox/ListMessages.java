package io.meniscus.console.outbox;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Times;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.http.Reply;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.outbox.OutboxEntry;
import io.meniscus.outbox.OutboxFilter;
import io.meniscus.outbox.OutboxFilter.Position;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.outbox.OutboxMessages.CodesAre;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code GET /console/{organization}/outbox}: messages to customers, the newest first. Codes in them are shown to those
 * who may read codes, unless the organization hides them from everybody.
 */
final class ListMessages implements PageRoute.OrganizationPage {
    private static final int ROWS = 50;
    private static final String ALL = "all";
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,17})-([0-9]{1,17})");

    private final OutboxMessages messages;

    ListMessages(OutboxMessages messages) {
        this.messages = messages;
    }

    @Override
    public Reply show(Visit visit) {
        var request = visit.request();
        var channel = channel(request.query("channel").orElse(ALL));
        var before = before(request.query("before").orElse(""))
                .orElseGet(() -> new Position(request.at().plusSeconds(1), 0));
        boolean may = visit.may(Permission.read(Resource.OTP_CODES));
        var filter = new OutboxFilter(channel.map(Set::of).orElse(Set.of()), before, ROWS + 1);
        var found = messages.list(visit.organization(), filter, may ? CodesAre.SHOWN : CodesAre.HIDDEN);
        var action = visit.path(Place.OUTBOX, "");
        var model = new OutboxModel(
                action,
                channels(channel),
                found.stream().limit(ROWS).map(entry -> row(entry, visit)).toList(),
                codes(visit, may),
                older(action, channel, found),
                visit.organization().clusterZone().getId());
        return visit.page(Place.OUTBOX.label(), "outbox/outbox.jte", model);
    }

    private static String codes(Visit visit, boolean may) {
        if (visit.organization().settings().isOn(Flag.CONF_MASK_OTP)) {
            return "The organization hides codes (CONF_MASK_OTP).";
        }
        return may ? "" : "Codes are shown to organization administrators alone.";
    }

    private static Optional<MessageChannel> channel(String given) {
        return Arrays.stream(MessageChannel.values())
                .filter(channel -> lower(channel).equals(given))
                .findFirst();
    }

    private static Optional<Position> before(String given) {
        var position = POSITION.matcher(given);
        return position.matches()
                ? Optional.of(new Position(
                        Instant.EPOCH.plus(Long.parseLong(position.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(position.group(2))))
                : Optional.empty();
    }

    private static String older(String action, Optional<MessageChannel> channel, List<OutboxEntry> found) {
        if (found.size() <= ROWS) {
            return "";
        }
        var last = found.get(ROWS - 1);
        return "%s?channel=%s&before=%d-%d"
                .formatted(
                        action,
                        channel.map(ListMessages::lower).orElse(ALL),
                        ChronoUnit.MICROS.between(Instant.EPOCH, last.at()),
                        last.id());
    }

    private static Field channels(Optional<MessageChannel> chosen) {
        var choices = new ArrayList<>(List.of(new Field.Choice(ALL, "All")));
        for (var channel : MessageChannel.values()) {
            choices.add(new Field.Choice(lower(channel), word(channel)));
        }
        return Field.select("channel", "Channel", choices)
                .value(chosen.map(ListMessages::lower).orElse(ALL))
                .optional();
    }

    private static OutboxModel.Row row(OutboxEntry entry, Visit visit) {
        var customer = entry.customer();
        return new OutboxModel.Row(
                new Times(visit.organization().clusterZone()).milli(entry.at()),
                word(entry.channel()),
                entry.address(),
                customer == null ? "" : Long.toString(customer.value()),
                customer == null ? "" : visit.path(Place.CUSTOMERS, "/" + customer.value()),
                entry.subject(),
                entry.content(),
                entry.request().value(),
                visit.path(Place.REQUESTS, "/" + entry.request().value()));
    }

    private static String word(MessageChannel channel) {
        return switch (channel) {
            case SMS -> "SMS";
            case EMAIL -> "E-mail";
            case WHATSAPP -> "WhatsApp";
        };
    }

    private static String lower(MessageChannel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
