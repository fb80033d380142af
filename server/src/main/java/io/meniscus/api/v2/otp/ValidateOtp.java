package io.meniscus.api.v2.otp;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.core.FreeText;
import io.meniscus.core.SecretCode;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.CodeCallRefusal;
import io.meniscus.otp.Codes;
import io.meniscus.otp.NewCodes;
import io.meniscus.otp.ValidateCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/otp/validate}: whether a code is good (v2/otp). One that is wrong, expired or used is a plain no;
 * refused are members that are missing or do not read (600-602, 604, 605), all at once.
 */
final class ValidateOtp implements Endpoint {
    private final Codes codes;
    private final Organizations organizations;

    ValidateOtp(Codes codes, Organizations organizations) {
        this.codes = codes;
        this.organizations = organizations;
    }

    record Body(
            @Nullable String entityType,
            @Nullable String entityValue,
            @Nullable String code,
            @Nullable String action) {
        /** What was typed is as secret as what was sent. */
        @Override
        public String toString() {
            return "Body[****]";
        }
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var asked = new AskedCode(request, organization);
        var action = asked.action(body.action());
        var recipient = asked.recipient(body.entityType(), body.entityValue());
        var typed = FreeText.of(body.code());
        if (typed.isEmpty()) {
            asked.refuse(new CodeCallRefusal.CodeMissing());
        } else if (typed.length() > SecretCode.LONGEST) {
            asked.refuse(new CodeCallRefusal.CodeInvalid());
        }
        if (action.isEmpty() || recipient.isEmpty() || !asked.refusals().isEmpty()) {
            return Errors.reply(asked.refusals());
        }
        var pick = NewCodes.policy(organization).pick();
        return codes.validate(
                Calls.of(request),
                new ValidateCode(recipient.get(), action.get(), typed, pick),
                Calls.rendering(request, outcomes -> render(outcomes.getFirst())));
    }

    private static Reply render(Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Boolean>(var good, var none) -> Reply.ok(Entity.of(good, List.of()));
            case Outcome.Refused<Boolean>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Boolean>(var cause) -> throw cause;
        };
    }
}
