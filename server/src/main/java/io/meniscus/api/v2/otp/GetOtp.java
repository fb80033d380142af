package io.meniscus.api.v2.otp;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.otp.CodeCallRefusal;
import io.meniscus.otp.CodeCallRefusal.Member;
import io.meniscus.otp.CodeCallRefusal.Unreadable;
import io.meniscus.otp.Codes;
import io.meniscus.otp.LatestCode;
import io.meniscus.otp.LatestCode.Whose;
import io.meniscus.outbox.OutboxMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/otp}: the last code that is still good, for whoever sends codes himself (v2/otp). Refuses members
 * that do not read (600-602), a customer that is not there, and with 9001 where there is no code.
 */
final class GetOtp implements Endpoint {
    private static final List<IdentifierType> NAMES =
            List.of(IdentifierType.MOBILE, IdentifierType.EMAIL, IdentifierType.EXTERNAL_ID, IdentifierType.WECHAT);
    private static final long NOBODY = -1;

    private final Codes codes;
    private final Organizations organizations;

    GetOtp(Codes codes, Organizations organizations) {
        this.codes = codes;
        this.organizations = organizations;
    }

    /** The code; {@code userId} is -1 where nobody is registered with the address. */
    record Shown(long orgId, long userId, String code, String validUpto, List<W> warnings) {}

    /** What the query names a customer by. */
    private record Named(String name, String value) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var asked = new AskedCode(request, organization);
        var action = asked.action(request.query("scope").orElse(""));
        var named = named(request);
        var type = IdentifierType.read(named.name()).filter(NAMES::contains);
        if (type.isEmpty()) {
            asked.refuse(new Unreadable(Member.ENTITY_TYPE));
        }
        var key = type.flatMap(one -> asked.key(one, named.value()));
        if (key.isEmpty() && (type.isPresent() || named.value().isEmpty())) {
            asked.refuse(new Unreadable(Member.ENTITY_VALUE));
        }
        if (action.isEmpty() || key.isEmpty()) {
            return Errors.reply(asked.refusals());
        }
        return switch (scope(request, organization)) {
            case Outcome.Accepted<CustomerRef.Scope>(var scope, var none) -> {
                var whose = switch (key.get().type()) {
                    case MOBILE, EMAIL -> new Whose.Address(key.get());
                    default -> new Whose.Customer(new CustomerRef.ByIdentifier(key.get(), scope));
                };
                var question = new LatestCode(whose, action.get(), request.at(), notBefore(request));
                yield shown(organization, codes.latest(organization.id(), question));
            }
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    private static Named named(Request request) {
        var name = FreeText.of(request.query("identifierName").orElse(""));
        if (!name.isEmpty()) {
            return new Named(name, FreeText.of(request.query("identifierValue").orElse("")));
        }
        return List.of("mobile", "email", "external_id", "wechat").stream()
                .filter(request::mentions)
                .findFirst()
                .map(given -> new Named(given, FreeText.of(request.query(given).orElse(""))))
                .orElse(new Named("", ""));
    }

    private static Outcome<CustomerRef.Scope> scope(Request request, Organization organization) {
        var source = FreeText.of(request.query("source").orElse(""));
        return source.isEmpty()
                ? Outcome.accepted(new CustomerRef.Scope.All())
                : References.scope(
                        organization, source, request.query("accountId").orElse(""));
    }

    private static Instant notBefore(Request request) {
        var threshold = FreeText.of(request.query("threshold").orElse(""));
        if (threshold.isEmpty()) {
            return Instant.EPOCH;
        }
        if (!threshold.matches("\\d{1,9}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter("threshold is not a number of seconds"));
        }
        return request.at().minusSeconds(Long.parseLong(threshold));
    }

    private static Reply shown(Organization organization, Outcome<Optional<LatestCode.Found>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Optional<LatestCode.Found>>(var found, var warnings) ->
                found.map(one -> Reply.ok(shown(organization, one, Errors.warnings(warnings))))
                        .orElseGet(() -> Errors.reply(new CodeCallRefusal.NoCode()));
            case Outcome.Refused<Optional<LatestCode.Found>>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Optional<LatestCode.Found>>(var cause) -> throw cause;
        };
    }

    private static Shown shown(Organization organization, LatestCode.Found found, List<W> warnings) {
        @Nullable CustomerId customer = found.customer();
        boolean hides = organization.settings().isOn(Flag.CONF_MASK_OTP);
        return new Shown(
                organization.id().value(),
                customer == null ? NOBODY : customer.value(),
                hides ? OutboxMessages.HIDDEN : found.code().code().reveal(),
                V2Dates.dateTime(found.code().validUntil(), organization.clusterZone()),
                warnings);
    }
}
