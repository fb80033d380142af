package io.meniscus.otp;

import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.outbox.MessageChannel;
import java.util.List;

/**
 * The command that sends a mobile or an e-mail address a code, whoever has it.
 *
 * @param wishes at least one
 */
public record GenerateCode(IdentifierKey recipient, List<Wish> wishes, NewCode draft) {
    public GenerateCode {
        wishes = List.copyOf(wishes);
    }

    /**
     * A channel the code is to be sent by.
     *
     * @param address empty for the recipient's own
     */
    public record Wish(MessageChannel channel, String address) {}
}
