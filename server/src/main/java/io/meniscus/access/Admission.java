package io.meniscus.access;

import io.meniscus.access.token.AccessToken;
import io.meniscus.access.token.TokenVerifier;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.organization.configuration.Flag;
import java.util.Optional;

/**
 * Lets a call in, before its body is read: who calls (401), how often (429), what for (403), for which till (91021,
 * 1061). Refuses with an {@link EdgeException} that the version's dialect words.
 *
 * <p>A token wins over Basic, even a bad one over a good one (conventions §2.2), and
 * a console user's over a client's. Routes of the platform are for its
 * administrators, who need to name no organization there.
 */
public final class Admission {
    private static final EdgeRefusal NO_LOGIN = new EdgeRefusal.Unauthorized("Authentication required");
    private static final EdgeRefusal BAD_LOGIN = new EdgeRefusal.Unauthorized("Invalid user name or password");
    private static final EdgeRefusal BAD_TOKEN = new EdgeRefusal.Unauthorized("Invalid or expired access token");

    private static final String ORGANIZATION = "X-CAP-API-AUTH-ORG-ID";
    private static final String USER_TOKEN = "X-CAP-UI-AUTH-TOKEN";

    /** Where an organization's set-up is found without waiting; nothing for one that is unknown or deactivated. */
    @FunctionalInterface
    public interface OrganizationLookup {
        Optional<Organization> of(OrgId org);
    }

    private final Logins logins;
    private final TokenVerifier tokens;
    private final OrganizationLookup organizations;
    private final RateLimits limits;
    private final Attribution attribution;

    public Admission(
            Logins logins,
            TokenVerifier tokens,
            OrganizationLookup organizations,
            RateLimits limits,
            Attribution attribution) {
        this.logins = logins;
        this.tokens = tokens;
        this.organizations = organizations;
        this.limits = limits;
        this.attribution = attribution;
    }

    /** The caller of a route, or nothing on a route that needs no login: credentials sent there are ignored. */
    public Optional<Caller> admit(RequestHead head, Route route) {
        if (route.permission().equals(Permission.PUBLIC)) {
            return Optional.empty();
        }
        var principal = principal(head, route);
        if (principal.org().equals(OrgId.PLATFORM)) {
            limits.count(OrgId.PLATFORM, route.rateClass());
            return Optional.of(new Caller(principal, TillId.NONE));
        }
        // Deactivated between the log-in and here, or known to the log-ins first: not let in either way.
        var organization = organizations.of(principal.org()).orElseThrow(() -> new EdgeException(BAD_LOGIN));
        limits.count(principal.org(), route.rateClass());
        if (!principal.grants(new AskedCall(route.permission(), head.method(), head.path()))) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        var till = attribution.resolve(route, principal, organization, head.headers());
        return Optional.of(new Caller(principal, till));
    }

    private Principal principal(RequestHead head, Route route) {
        var user = head.header(USER_TOKEN);
        if (user.isPresent()) {
            return byUserToken(user.get().strip(), head, route);
        }
        var token = AccessToken.in(head.headers());
        if (token.isPresent()) {
            return tokens.verify(token.get(), head.at())
                    .map(known -> known.client().principal())
                    .orElseThrow(() -> new EdgeException(BAD_TOKEN));
        }
        var header = head.header("Authorization").orElseThrow(() -> new EdgeException(NO_LOGIN));
        return BasicAuth.parse(header)
                .flatMap(basic -> logins.verify(Logins.Door.BASIC, basic.name(), basic.secret(), head.remote()))
                .flatMap(known -> ofPlatform(known, route)
                        .or(() -> meant(known, head).flatMap(organizations::of).flatMap(org -> byBasic(known, org))))
                .orElseThrow(() -> new EdgeException(BAD_LOGIN));
    }

    /** A console user whose token a program sends; it is for one organization, never for the platform. */
    private Principal byUserToken(String token, RequestHead head, Route route) {
        var known = tokens.verifyUser(token, head.at()).orElseThrow(() -> new EdgeException(BAD_TOKEN));
        if (route.permission().resource() == Permission.Resource.ORGANIZATIONS) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        var login = known.user();
        return login.roles()
                .in(known.org())
                .<Principal>map(role ->
                        new Principal.AdminUser(known.org(), login.login().principalId(), role))
                .orElseThrow(() -> new EdgeException(BAD_TOKEN));
    }

    /** A user on a route of the platform, which is for its administrators alone, whatever organization is named. */
    private static Optional<Principal> ofPlatform(KnownLogin known, Route route) {
        if (route.permission().resource() != Permission.Resource.ORGANIZATIONS
                || !(known instanceof KnownLogin.OfUser(var login, var roles))) {
            return Optional.empty();
        }
        if (!roles.administersPlatform()) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return Optional.of(new Principal.AdminUser(OrgId.PLATFORM, login.principalId(), Role.PLATFORM_ADMINISTRATOR));
    }

    /** The organization a call is for: a till's or client's own; the one a user names, or the only one. */
    private static Optional<OrgId> meant(KnownLogin known, RequestHead head) {
        return switch (known) {
            case KnownLogin.OfTill(var login) -> Optional.of(login.org());
            case KnownLogin.OfClient(var login, var _) -> Optional.of(login.org());
            case KnownLogin.OfUser(var _, var roles) ->
                head.header(ORGANIZATION).map(Admission::organizationId).orElseGet(roles::only);
        };
    }

    private static Optional<OrgId> organizationId(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()))
                    .filter(id -> id > 0)
                    .map(OrgId::new);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Principal> byBasic(KnownLogin known, Organization organization) {
        if (!organization.settings().isOn(Flag.BASIC_AUTHENTICATION)) {
            return Optional.empty();
        }
        return switch (known) {
            case KnownLogin.OfTill(var login) ->
                organization
                        .till(new TillId(login.principalId()))
                        .filter(Till::isActive)
                        .map(till -> new Principal.Till(organization.id(), till.id(), till.group()));
            case KnownLogin.OfClient client -> Optional.of(client.client().principal());
            case KnownLogin.OfUser user ->
                user.roles()
                        .in(organization.id())
                        .map(role -> new Principal.AdminUser(
                                organization.id(), user.login().principalId(), role));
        };
    }
}
