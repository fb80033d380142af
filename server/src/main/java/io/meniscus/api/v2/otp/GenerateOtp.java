package io.meniscus.api.v2.otp;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.core.FreeText;
import io.meniscus.core.otp.CodeIssue;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.CodeCallRefusal.Member;
import io.meniscus.otp.CodeCallRefusal.Unreadable;
import io.meniscus.otp.CodeTemplates;
import io.meniscus.otp.Codes;
import io.meniscus.otp.GenerateCode;
import io.meniscus.otp.GenerateCode.Wish;
import io.meniscus.otp.NewCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/otp/generate}: makes a code and sends it (v2/otp). Refuses members that do not read, all at once
 * (600-603), an address that nobody can be reached at (606) and more than the organization sends in a day (429).
 */
final class GenerateOtp implements Endpoint {
    private static final int LONGEST_TEMPLATE = 10_000;

    private final Codes codes;
    private final NewCodes newCodes;
    private final Organizations organizations;

    GenerateOtp(Codes codes, NewCodes newCodes, Organizations organizations) {
        this.codes = codes;
        this.newCodes = newCodes;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String entityType,
            @Nullable String entityValue,
            @Nullable String action,
            @Nullable String template,
            @Nullable EmailTemplate emailTemplate,
            @Nullable List<Channel> channels) {}

    record EmailTemplate(@Nullable String subject, @Nullable String body) {}

    record Channel(@Nullable String type, @Nullable String value) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var asked = new AskedCode(request, organization);
        var action = asked.action(body.action());
        var recipient = asked.recipient(body.entityType(), body.entityValue());
        var wishes = wishes(body.channels(), asked);
        if (wishes.isEmpty()) {
            asked.refuse(new Unreadable(Member.CHANNEL));
        }
        if (action.isEmpty() || recipient.isEmpty() || wishes.isEmpty()) {
            return Errors.reply(asked.refusals());
        }
        var draft = newCodes.draw(organization, action.get(), request.id(), wanted(body));
        return codes.generate(
                Calls.of(request),
                new GenerateCode(recipient.get(), wishes, draft),
                Calls.rendering(request, outcomes -> render(outcomes.getFirst())));
    }

    private static CodeTemplates.Wanted wanted(Body body) {
        var email = body.emailTemplate();
        return new CodeTemplates.Wanted(
                template(body.template()),
                email == null ? "" : template(email.subject()),
                email == null ? "" : template(email.body()));
    }

    private static String template(@Nullable String given) {
        var text = FreeText.of(given);
        if (text.length() > LONGEST_TEMPLATE) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("a template has at most " + LONGEST_TEMPLATE + " characters"));
        }
        return text;
    }

    /** The channels of a call; nothing when one does not read or they are too many. */
    private static List<Wish> wishes(@Nullable List<Channel> given, AskedCode asked) {
        var wishes = new ArrayList<Wish>();
        for (var channel : given == null ? List.<Channel>of() : given) {
            var read = channels(FreeText.of(channel.type()));
            for (var one : read) {
                var address = address(one, FreeText.of(channel.value()), asked);
                if (address.isEmpty()) {
                    return List.of();
                }
                wishes.add(new Wish(one, address.get()));
            }
            if (read.isEmpty()) {
                return List.of();
            }
        }
        return wishes.size() > CodeIssue.MOST_MESSAGES ? List.of() : wishes;
    }

    private static List<MessageChannel> channels(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "SMS", "MOBILE", "PHONE" -> List.of(MessageChannel.SMS);
            case "EMAIL" -> List.of(MessageChannel.EMAIL);
            case "WHATSAPP" -> List.of(MessageChannel.WHATSAPP);
            case "BOTH" -> List.of(MessageChannel.SMS, MessageChannel.EMAIL);
            default -> List.of();
        };
    }

    /** Empty text where the call leaves it to the server; nothing for one that does not read. */
    private static Optional<String> address(MessageChannel channel, String given, AskedCode asked) {
        return given.isEmpty()
                ? Optional.of("")
                : asked.key(Recipients.addressOf(channel), given).map(key -> key.value());
    }

    private static Reply render(Outcome<OneTimeCode> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<OneTimeCode>(var code, var none) -> Reply.ok(new Created(code.id(), List.of(), null));
            case Outcome.Refused<OneTimeCode>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<OneTimeCode>(var cause) -> throw cause;
        };
    }
}
