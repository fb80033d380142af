package io.meniscus.api.v2.customers;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Source;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Organization;
import java.util.Optional;
import java.util.Set;

/** How {@code {id}} and {@code lookup} calls name a customer (v2/customers-lookup "Common query of every call"). */
public final class References {
    private References() {}

    /** One of the two ways. */
    @FunctionalInterface
    interface Reference {
        Outcome<CustomerRef> read(Request request, Organization organization);
    }

    /** By the id of the path, in any source unless the query names one; by the query where the path has no id. */
    public static Outcome<CustomerRef> addressed(Request request, Organization organization) {
        var id = request.pathParameterIfAny("id");
        if (id.isEmpty()) {
            return byIdentifier(request, organization);
        }
        if (request.query("source").orElse("").isBlank()) {
            return number(id.get())
                    .<Outcome<CustomerRef>>map(
                            found -> Outcome.accepted(new CustomerRef.ById(found, new CustomerRef.Scope.All())))
                    .orElseThrow(References::noNumber);
        }
        return byId(request, organization);
    }

    private static EdgeException noNumber() {
        return new EdgeException(new EdgeRefusal.BadParameter("the customer id is not a number"));
    }

    /** By the identifier of the query. */
    public static Outcome<CustomerRef> byIdentifier(Request request, Organization organization) {
        return byIdentifier(request, organization, scope(request, organization));
    }

    /** As {@link #byIdentifier}, in any source unless the query names one. */
    public static Outcome<CustomerRef> byIdentifierAnywhere(Request request, Organization organization) {
        return request.query("source").orElse("").isBlank()
                ? byIdentifier(request, organization, Outcome.accepted(new CustomerRef.Scope.All()))
                : byIdentifier(request, organization);
    }

    /** As {@link #byIdentifier}, for older integrations, which leave the source out and mean INSTORE. */
    static Outcome<CustomerRef> byIdentifierInStore(Request request, Organization organization) {
        return request.mentions("source")
                ? byIdentifier(request, organization)
                : byIdentifier(
                        request,
                        organization,
                        scope(
                                organization,
                                Source.INSTORE.name(),
                                request.query("accountId").orElse("")));
    }

    private static Outcome<CustomerRef> byIdentifier(
            Request request, Organization organization, Outcome<CustomerRef.Scope> scope) {
        return switch (scope) {
            case Outcome.Accepted<CustomerRef.Scope>(var found, var warnings) ->
                byIdentifier(request, organization, found);
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    /** By an identifier that a body has, in a source and account of it. */
    public static Outcome<CustomerRef> byIdentifier(Request request, Organization organization, Named named) {
        return switch (scope(organization, named.source(), named.account())) {
            case Outcome.Accepted<CustomerRef.Scope>(var scope, var warnings) ->
                byIdentifier(request, organization, scope, named.name(), named.value());
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    /** What names a customer, as given; empty where it was not. */
    public record Named(String source, String account, String name, String value) {}

    private static Outcome<CustomerRef> byIdentifier(
            Request request, Organization organization, CustomerRef.Scope scope) {
        return byIdentifier(
                request,
                organization,
                scope,
                request.query("identifierName").orElse(""),
                request.query("identifierValue").orElse(""));
    }

    /** By an identifier that stands somewhere else than in the query. */
    public static Outcome<CustomerRef> named(
            Request request, Organization organization, String source, String account, String name, String value) {
        return switch (scope(organization, source, account)) {
            case Outcome.Accepted<CustomerRef.Scope>(var scope, var warnings) ->
                byIdentifier(request, organization, scope, name, value);
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    private static Outcome<CustomerRef> byIdentifier(
            Request request, Organization organization, CustomerRef.Scope scope, String name, String value) {
        if (name.isBlank() || value.isBlank()) {
            return Outcome.refused(new LookupRefusal.IdentifierMissing());
        }
        if (name.strip().equalsIgnoreCase("id")) {
            return number(value)
                    .<Outcome<CustomerRef>>map(id -> Outcome.accepted(new CustomerRef.ById(id, scope)))
                    .orElseGet(() -> Outcome.refused(new LookupRefusal.NotFound()));
        }
        var type = IdentifierType.read(name);
        if (type.isEmpty()) {
            return Outcome.refused(new LookupRefusal.IdentifierNameUnknown());
        }
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        return IdentifierFormat.sought(type.get(), value, mobiles)
                .<Outcome<CustomerRef>>map(key -> Outcome.accepted(new CustomerRef.ByIdentifier(key, scope)))
                .orElseGet(() -> Outcome.refused(new LookupRefusal.NotFound()));
    }

    /** By the id of the path; one that is no number is HTTP 400. */
    static Outcome<CustomerRef> byId(Request request, Organization organization) {
        var id = number(request.pathParameter("id")).orElseThrow(References::noNumber);
        return switch (scope(request, organization)) {
            case Outcome.Accepted<CustomerRef.Scope>(var scope, var warnings) ->
                Outcome.accepted(new CustomerRef.ById(id, scope));
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    private static Optional<CustomerId> number(String text) {
        try {
            return Optional.of(new CustomerId(Long.parseLong(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code source} and {@code accountId} of the query. */
    private static Outcome<CustomerRef.Scope> scope(Request request, Organization organization) {
        return scope(
                organization,
                request.query("source").orElse(""),
                request.query("accountId").orElse(""));
    }

    /** A source and, where it has several, one of its accounts. */
    public static Outcome<CustomerRef.Scope> scope(Organization organization, String given, String account) {
        var name = given.strip();
        if (name.isEmpty()) {
            return Outcome.refused(new LookupRefusal.SourceEmpty());
        }
        if (name.equalsIgnoreCase("ALL")) {
            return Outcome.accepted(new CustomerRef.Scope.All());
        }
        var source = Source.read(name);
        if (source.isEmpty()) {
            return Outcome.refused(new LookupRefusal.SourceInvalid());
        }
        return switch (organization.choose(source.get(), account.strip())) {
            case AccountChoice.Found(var found) -> accounts(found.id());
            case AccountChoice.Only(var only) -> accounts(only.id());
            case AccountChoice.Missing() -> Outcome.refused(new LookupRefusal.AccountMissing());
            case AccountChoice.Unknown() -> Outcome.refused(new LookupRefusal.AccountInvalid());
            case AccountChoice.NoSource() -> Outcome.refused(new LookupRefusal.SourceInvalid());
        };
    }

    private static Outcome<CustomerRef.Scope> accounts(AccountId account) {
        return Outcome.accepted(new CustomerRef.Scope.Accounts(Set.of(account)));
    }
}
