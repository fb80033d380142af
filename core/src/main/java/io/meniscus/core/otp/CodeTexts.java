package io.meniscus.core.otp;

import io.meniscus.core.outbox.MessageChannel;
import java.util.Map;
import java.util.Objects;

/** What messages say, by channel; the code's place in them stays open until a message is shown or sent. */
public record CodeTexts(Map<MessageChannel, Text> byChannel) {
    public CodeTexts {
        byChannel = Map.copyOf(byChannel);
    }

    /**
     * A message without its code.
     *
     * @param subject empty where the channel has none
     */
    public record Text(String subject, String content) {}

    Text of(MessageChannel channel) {
        return Objects.requireNonNull(byChannel.get(channel), () -> "no text for " + channel);
    }
}
