package io.meniscus.otp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.meniscus.core.FreeText;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodeTexts;
import io.meniscus.core.otp.CodeTexts.Text;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.TextKey;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the messages that bring codes say: what the call wants, else what the organization has for the action and
 * channel, else a stock text (v2/otp "generate"). A text without a place for the code gets one at its end. The
 * organization's stand in {@code ONE_TIME_CODE_TEMPLATES}:
 * {@code {"POINTS":{"SMS":"…","WHATSAPP":"…","EMAIL":{"subject":"…","body":"…"}}}}.
 */
public final class CodeTemplates {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STOCK =
            "Your code is " + OutboxMessage.SLOT + ". Give it to nobody but the shop you are dealing with.";
    private static final String STOCK_SUBJECT = "Your code";

    private CodeTemplates() {}

    /** What a call says; empty for what it leaves out. */
    public record Wanted(String text, String subject, String body) {
        static final Wanted NOTHING = new Wanted("", "", "");
    }

    static CodeTexts of(Organization organization, CodeAction action, Wanted wanted) {
        var own = read(organization.settings().text(TextKey.ONE_TIME_CODE_TEMPLATES))
                .path(action.name());
        Map<MessageChannel, Text> texts = new EnumMap<>(MessageChannel.class);
        for (var channel : MessageChannel.values()) {
            var ofChannel = own.path(channel.name());
            texts.put(
                    channel,
                    switch (channel) {
                        case SMS, WHATSAPP -> new Text("", content(wanted.text(), text(ofChannel)));
                        case EMAIL ->
                            new Text(
                                    first(wanted.subject(), text(ofChannel.path("subject")), STOCK_SUBJECT),
                                    content(wanted.body(), text(ofChannel.path("body"))));
                    });
        }
        return new CodeTexts(texts);
    }

    private static String content(String wanted, String own) {
        var text = first(wanted, own, STOCK);
        return OutboxMessage.hasSlot(text) ? text : text + " " + OutboxMessage.SLOT;
    }

    private static String first(String wanted, String own, String stock) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        return own.isEmpty() ? stock : own;
    }

    private static String text(JsonNode node) {
        return FreeText.of(node.isTextual() ? node.textValue() : "");
    }

    private static JsonNode read(String setting) {
        if (setting.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(setting);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ONE_TIME_CODE_TEMPLATES was stored without being JSON", e);
        }
    }
}
