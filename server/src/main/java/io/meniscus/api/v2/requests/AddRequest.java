package io.meniscus.api.v2.requests;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.core.AccountId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.erasure.AskErasure;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.erasure.ErasurePolicy;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/requests}: asks that a customer's personal data be deleted (v2/requests "PII deletion"); claims and
 * goodwill are refused, for there are no bills and points yet ({@link RequestType}). Refuses other types (9006, 9008),
 * whom look-ups do not find (9011), and a customer with an open request (9055). Comments of more than 255 characters
 * are HTTP 400.
 */
record AddRequest(ErasureRequests requests, Organizations organizations) implements Endpoint {
    private static final int LONGEST_COMMENTS = 255;

    /** What is asked, and of whom: in members of its own or in an object. */
    record Body(
            @Nullable String type,
            @JsonAlias("base_type") @Nullable String baseType,
            @Nullable String comments,
            @Nullable String source,
            @Nullable String accountId,
            @Nullable String identifierType,
            @Nullable String identifierValue,
            @Nullable Customer customerIdentificationInfo) {}

    /** Whom it is about. */
    record Customer(
            @Nullable String identifierType,
            @Nullable String identifierValue,
            @Nullable String source,
            @Nullable String accountId) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var body = request.read(Body.class);
        var refusal = RequestType.refusal(body.type(), body.baseType());
        if (refusal.isPresent()) {
            return Errors.reply(refusal.get());
        }
        return switch (References.byIdentifier(request, organization, named(body))) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) ->
                ask(request, organization, ref, comments(body.comments()));
            case Outcome.Refused<CustomerRef>(var unknown) -> Errors.reply(unknown);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static References.Named named(Body body) {
        var inside = body.customerIdentificationInfo();
        return inside == null
                ? new References.Named(
                        text(body.source()),
                        text(body.accountId()),
                        text(body.identifierType()),
                        text(body.identifierValue()))
                : new References.Named(
                        first(inside.source(), body.source()),
                        first(inside.accountId(), body.accountId()),
                        first(inside.identifierType(), body.identifierType()),
                        first(inside.identifierValue(), body.identifierValue()));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one == null ? text(other) : one;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    static String comments(@Nullable String given) {
        var comments = FreeText.of(given);
        if (comments.length() > LONGEST_COMMENTS) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("comments are longer than " + LONGEST_COMMENTS + " characters"));
        }
        return comments;
    }

    private Reply ask(Request request, Organization organization, CustomerRef ref, String comments) {
        var command = new AskErasure(
                ref,
                account(ref.scope()),
                comments,
                ErasurePolicy.of(organization),
                request.caller().till(),
                request.id());
        return requests.ask(Calls.of(request), command, Calls.rendering(request, AddRequest::render));
    }

    private static @Nullable AccountId account(CustomerRef.Scope scope) {
        return switch (scope) {
            case CustomerRef.Scope.All() -> null;
            case CustomerRef.Scope.Accounts(var accounts) -> accounts.iterator().next();
        };
    }

    private static Reply render(List<Outcome<ErasureRequest>> outcomes) {
        return switch (outcomes.getFirst()) {
            case Outcome.Accepted<ErasureRequest>(var asked, var warnings) ->
                Reply.ok(new Created(asked.id().value(), List.of(), null));
            case Outcome.Refused<ErasureRequest>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<ErasureRequest>(var cause) -> throw cause;
        };
    }
}
