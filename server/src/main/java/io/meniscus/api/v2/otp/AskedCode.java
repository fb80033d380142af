package io.meniscus.api.v2.otp;

import io.meniscus.core.FreeText;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.otp.CodeCallRefusal;
import io.meniscus.otp.CodeCallRefusal.Member;
import io.meniscus.otp.CodeCallRefusal.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the members that calls about codes share, noting those that do not read, in the contract's order. */
final class AskedCode {
    private final Request request;
    private final Organization organization;
    private final List<CodeCallRefusal> refusals = new ArrayList<>();

    AskedCode(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
    }

    /** What did not read. */
    List<CodeCallRefusal> refusals() {
        return List.copyOf(refusals);
    }

    void refuse(CodeCallRefusal refusal) {
        refusals.add(refusal);
    }

    Optional<CodeAction> action(@Nullable String given) {
        return noted(CodeAction.read(FreeText.of(given)), Member.ACTION);
    }

    /** A mobile or an e-mail address. */
    Optional<IdentifierKey> recipient(@Nullable String givenType, @Nullable String givenValue) {
        var type = noted(
                IdentifierType.read(FreeText.of(givenType))
                        .filter(one -> one == IdentifierType.MOBILE || one == IdentifierType.EMAIL),
                Member.ENTITY_TYPE);
        var value = FreeText.of(givenValue);
        if (value.isEmpty()) {
            refuse(new Unreadable(Member.ENTITY_VALUE));
            return Optional.empty();
        }
        return type.flatMap(one -> noted(key(one, value), Member.ENTITY_VALUE));
    }

    /** A value as its type reads here. */
    Optional<IdentifierKey> key(IdentifierType type, String value) {
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        return IdentifierFormat.read(type, value, mobiles);
    }

    private <T> Optional<T> noted(Optional<T> read, Member member) {
        if (read.isEmpty()) {
            refuse(new Unreadable(member));
        }
        return read;
    }
}
