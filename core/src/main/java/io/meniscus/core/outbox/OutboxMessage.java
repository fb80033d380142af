package io.meniscus.core.outbox;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept: the code it brings stands beside its text and gets into it when it is shown or sent, so the
 * text can be kept as it is and the code encrypted.
 *
 * @param customer who has the address, as far as is known
 * @param subject  empty where the channel has none
 * @param content  with {@value #SLOT} where the code goes
 * @param code     null for a message without one
 */
public record OutboxMessage(
        long id,
        MessageChannel channel,
        String address,
        @Nullable CustomerId customer,
        String subject,
        String content,
        @Nullable SecretCode code,
        Instant at,
        RequestId request) {
    /** Where a template wants the code. */
    public static final String SLOT = "{{ validation_code }}";

    /** However many blanks there are around the name. */
    private static final Pattern SPELLINGS = Pattern.compile("\\{\\{\\s*validation_code\\s*\\}\\}");

    /** Whether a template has a place for the code. */
    public static boolean hasSlot(String template) {
        return SPELLINGS.matcher(template).find();
    }

    /** A text with what is shown in the code's place. */
    public static String filled(String text, String shown) {
        return SPELLINGS.matcher(text).replaceAll(Matcher.quoteReplacement(shown));
    }

    /** Addresses and texts are personal data. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + ", " + channel + "]";
    }
}
