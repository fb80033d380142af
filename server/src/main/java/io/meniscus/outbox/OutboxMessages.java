package io.meniscus.outbox;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.util.EnumSet;
import java.util.List;

/** The messages of an organization as people see them. */
public final class OutboxMessages {
    /** What stands in a code's place where codes are hidden. */
    public static final String HIDDEN = "******";

    private final OutboxListStore store;

    public OutboxMessages(OutboxListStore store) {
        this.store = store;
    }

    /** Whether codes in messages may be read by whoever looks at them. */
    public enum CodesAre {
        SHOWN,
        HIDDEN
    }

    /** The messages of a filter; where the organization hides codes from everybody they are hidden in any case. */
    public List<OutboxEntry> list(Organization organization, OutboxFilter filter, CodesAre codes) {
        var channels = filter.channels().isEmpty() ? EnumSet.allOf(MessageChannel.class) : filter.channels();
        var wanted = new OutboxFilter(channels, filter.before(), filter.rows());
        boolean hides = codes == CodesAre.HIDDEN || organization.settings().isOn(Flag.CONF_MASK_OTP);
        return store.list(organization.id(), wanted).stream()
                .map(message -> entry(message, hides ? HIDDEN : shown(message)))
                .toList();
    }

    /** What was written to customers, the oldest first; codes are hidden. */
    public List<OutboxEntry> of(OrgId org, List<CustomerId> customers) {
        return store.of(org, customers).stream()
                .map(message -> entry(message, HIDDEN))
                .toList();
    }

    /** A code under an installation key that is gone can't be shown. */
    private static String shown(OutboxMessage message) {
        var code = message.code();
        return code == null || code.reveal().isEmpty() ? HIDDEN : code.reveal();
    }

    private static OutboxEntry entry(OutboxMessage message, String code) {
        return new OutboxEntry(
                message.id(),
                message.channel(),
                message.address(),
                message.customer(),
                OutboxMessage.filled(message.subject(), code),
                OutboxMessage.filled(message.content(), code),
                message.at(),
                message.request());
    }
}
