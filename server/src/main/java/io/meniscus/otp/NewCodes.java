package io.meniscus.otp;

import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.run.Randomness;
import java.time.Duration;
import java.util.Set;

/** Draws codes as an organization wants them (organization-setup §7, "OTP"), before anything is decided. */
public final class NewCodes {
    private static final String DIGITS = "0123456789";

    /** Upper-case letters and digits without those that are taken for one another. */
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Randomness randomness;

    public NewCodes(Randomness randomness) {
        this.randomness = randomness;
    }

    /** A code with the organization's own texts. */
    public NewCode draw(Organization organization, CodeAction action, RequestId request) {
        return draw(organization, action, request, CodeTemplates.Wanted.NOTHING);
    }

    /** A code with texts that a call brought. */
    public NewCode draw(Organization organization, CodeAction action, RequestId request, CodeTemplates.Wanted wanted) {
        var texts = CodeTemplates.of(organization, action, wanted);
        return new NewCode(action, text(organization), policy(organization), texts, request);
    }

    /** What an organization lays down for codes. */
    public static CodePolicy policy(Organization organization) {
        var settings = organization.settings();
        return new CodePolicy(
                Duration.ofMinutes(settings.number(TextKey.ONE_TIME_CODE_VALIDITY_MINUTES)),
                settings.number(TextKey.ONE_TIME_CODES_PER_DAY),
                settings.number(TextKey.CONF_MAX_OTP_RETRY_COUNT),
                organization.profile().timeZone(),
                settings.isOn(Flag.ONE_TIME_CODE_LATEST_ONLY) ? CodePolicy.Pick.LATEST_ONLY : CodePolicy.Pick.ANY_VALID,
                channels(settings.text(TextKey.ONE_TIME_CODE_CHANNELS)));
    }

    private static Set<MessageChannel> channels(String setting) {
        return switch (setting) {
            case "EMAIL" -> Set.of(MessageChannel.EMAIL);
            case "BOTH" -> Set.of(MessageChannel.SMS, MessageChannel.EMAIL);
            default -> Set.of(MessageChannel.SMS);
        };
    }

    private SecretCode text(Organization organization) {
        var settings = organization.settings();
        var characters =
                settings.text(TextKey.ONE_TIME_CODE_CHARACTERS).equals("NUMERIC") ? DIGITS : LETTERS_AND_DIGITS;
        int length = settings.number(TextKey.ONE_TIME_CODE_LENGTH);
        int fair = 256 - 256 % characters.length();
        var text = new StringBuilder();
        while (text.length() < length) {
            for (byte drawn : randomness.secret(length)) {
                int number = Byte.toUnsignedInt(drawn);
                if (number < fair && text.length() < length) {
                    text.append(characters.charAt(number % characters.length()));
                }
            }
        }
        return new SecretCode(text.toString());
    }
}
