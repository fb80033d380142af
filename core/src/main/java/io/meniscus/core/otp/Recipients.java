package io.meniscus.core.otp;

import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.outbox.MessageChannel;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a person's codes are sent. */
public final class Recipients {
    private static final Set<IdentifierType> TYPES = Set.of(IdentifierType.MOBILE, IdentifierType.EMAIL);

    private Recipients() {}

    /** A person's mobiles and e-mail addresses: identifiers before channels, primary channels before others. */
    public static List<IdentifierKey> of(Person person) {
        var found = new LinkedHashSet<IdentifierKey>();
        person.identifiers().stream()
                .map(held -> held.key())
                .filter(key -> TYPES.contains(key.type()))
                .sorted()
                .forEach(found::add);
        person.profiles().stream()
                .flatMap(view -> view.channels().stream())
                .sorted(Comparator.comparing(
                                (CommChannel channel) -> !channel.marks().primary())
                        .thenComparing(CommChannel::key))
                .map(CommChannel::key)
                .forEach(key -> type(key.type()).ifPresent(type -> found.add(new IdentifierKey(type, key.value()))));
        return List.copyOf(found);
    }

    /** The kind of address a channel leads to. */
    public static IdentifierType addressOf(MessageChannel channel) {
        return switch (channel) {
            case SMS, WHATSAPP -> IdentifierType.MOBILE;
            case EMAIL -> IdentifierType.EMAIL;
        };
    }

    private static Optional<IdentifierType> type(ChannelType channel) {
        return switch (channel) {
            case MOBILE -> Optional.of(IdentifierType.MOBILE);
            case EMAIL -> Optional.of(IdentifierType.EMAIL);
            case WECHAT, IOS, ANDROID, LINE, MOBILE_PUSH, POSTMAIL, WHATSAPP, VIBER -> Optional.empty();
        };
    }
}
