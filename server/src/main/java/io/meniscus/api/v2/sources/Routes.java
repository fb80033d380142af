package io.meniscus.api.v2.sources;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** v2/organization-source: sources and the accounts organizations have in them. */
public final class Routes {
    private final Dialect v2;
    private final Organizations organizations;
    private final OrganizationSetup setup;

    public Routes(Dialect v2, Organizations organizations, OrganizationSetup setup) {
        this.v2 = v2;
        this.organizations = organizations;
        this.setup = setup;
    }

    public List<Route> routes() {
        return List.of(
                route(
                        "GET",
                        List.of("/v2/meta/sources"),
                        new ListSources(),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization-source",
                                "All sources with their channels",
                                List.of(),
                                Void.class,
                                ListSources.Body.class)),
                route(
                        "GET",
                        List.of("/v2/org/{orgId}/sources"),
                        new ListAccounts(organizations, setup),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization-source",
                                "Accounts of the organization",
                                List.of(
                                        new Parameter("uuid", Presence.OPTIONAL, "one account alone"),
                                        new Parameter("details", Presence.OPTIONAL, "true; the answer is the same")),
                                Void.class,
                                ListAccounts.Body.class)),
                route(
                        "GET",
                        List.of("/v2/org/{orgId}/sources/{uuid}"),
                        new GetAccount(organizations, setup),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization-source", "One account", List.of(), Void.class, ShownAccount.class)),
                route(
                        "GET",
                        List.of("/v2/org/{orgId}/sources/{sourceId}/configs"),
                        new ListConfigs(organizations),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization-source",
                                "The settings accounts of a source may have",
                                List.of(),
                                Void.class,
                                ListConfigs.Body.class)),
                route(
                        "POST",
                        List.of("/v2/org/{orgId}/sources"),
                        new AddAccount(organizations, setup),
                        SetupCall.WRITE,
                        2,
                        new Description(
                                "v2/organization-source",
                                "Make an account",
                                List.of(),
                                AccountBody.class,
                                ShownAccount.class)),
                route(
                        "PUT",
                        List.of("/v2/org/{orgId}/sources/{uuid}"),
                        new ChangeAccount(organizations, setup, ChangeAccount.By.PATH),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization-source",
                                "Change an account",
                                List.of(),
                                AccountBody.class,
                                ChangeAccount.Done.class)),
                route(
                        "PUT",
                        List.of("/v2/org/{orgId}/sources"),
                        new ChangeAccount(organizations, setup, ChangeAccount.By.QUERY),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization-source",
                                "Change an account",
                                List.of(new Parameter("uuid", Presence.REQUIRED, "which one")),
                                AccountBody.class,
                                ChangeAccount.Done.class)));
    }

    private Route route(
            String method, List<String> paths, Endpoint endpoint, Permission permission, int tier, Description text) {
        boolean reads = method.equals("GET");
        return new Route(
                List.of(method),
                paths,
                v2,
                reads ? endpoint : new KeyedChange(setup, endpoint),
                permission,
                reads ? RateClass.READ : RateClass.WRITE,
                reads ? Idempotency.NONE : Idempotency.KEYED,
                tier,
                text);
    }
}
