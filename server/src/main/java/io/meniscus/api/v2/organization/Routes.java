package io.meniscus.api.v2.organization;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedChange;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.Failure;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.ArrayList;
import java.util.List;

/** v2/organization: what is read of an organization, and the places, people and keys made through the API. */
public final class Routes {
    /** What a till is looked up by. */
    private static final List<Parameter> TILL = List.of(
            new Parameter("code", Presence.OPTIONAL, "the code of the till"),
            new Parameter("name", Presence.OPTIONAL, "its name"),
            new Parameter("tillId", Presence.OPTIONAL, "its id; one of the three"));

    private final Dialect v2;
    private final Organizations organizations;
    private final OrganizationSetup setup;

    public Routes(Dialect v2, Organizations organizations, OrganizationSetup setup) {
        this.v2 = v2;
        this.organizations = organizations;
        this.setup = setup;
    }

    public List<Route> routes() {
        var routes = new ArrayList<>(reads());
        routes.addAll(writes());
        return routes;
    }

    private List<Route> reads() {
        return List.of(
                route(
                        "GET",
                        List.of("/v2/organization/till"),
                        new GetTill(organizations),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization", "A till by code, name or id", TILL, Void.class, ShownTill.class)),
                route(
                        "GET",
                        List.of("/v2/organization/till/{id}"),
                        new GetTillById(organizations),
                        SetupCall.READ,
                        2,
                        new Description("v2/organization", "A till by its id", List.of(), Void.class, ShownTill.class)),
                route(
                        "GET",
                        List.of("/v2/organization/activeTill"),
                        new GetActiveTill(organizations),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization", "A till that may be used", TILL, Void.class, ShownTill.class)),
                route(
                        "GET",
                        List.of("/v2/organization/programs"),
                        new ListPrograms(organizations),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization",
                                "The loyalty programs",
                                List.of(),
                                Void.class,
                                ListPrograms.Body.class)),
                route(
                        "GET",
                        List.of("/v2/organization/configs/{keyName}"),
                        new GetConfig(organizations),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization", "A configuration key", List.of(), Void.class, GetConfig.Body.class)),
                route(
                        "GET",
                        List.of("/v2/organization/configkeyvalue", "/v2/organization/organization/configkeyvalue"),
                        new GetConfigValue(organizations),
                        SetupCall.READ,
                        2,
                        new Description(
                                "v2/organization",
                                "The value of a configuration key, or its default",
                                List.of(new Parameter("name", Presence.REQUIRED, "the key")),
                                Void.class,
                                GetConfigValue.Body.class)),
                route(
                        "GET",
                        List.of("/v2/organization/hierarchy"),
                        new GetHierarchy(organizations),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization",
                                "The organization and those connected with it",
                                List.of(
                                        new Parameter(
                                                "fetchSiblings",
                                                Presence.OPTIONAL,
                                                "true adds the other children of its parent"),
                                        new Parameter(
                                                "fetchCustomFields", Presence.OPTIONAL, "true adds custom fields")),
                                Void.class,
                                GetHierarchy.Body.class)),
                route(
                        "GET",
                        List.of("/v2/organization/rejectedTransactions"),
                        new ListRejected(organizations),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization",
                                "Bills that were refused and kept",
                                List.of(
                                        new Parameter("limit", Presence.OPTIONAL, "10; at most 100"),
                                        new Parameter("offset", Presence.OPTIONAL, "0")),
                                Void.class,
                                DataPage.class)),
                route(
                        "GET",
                        List.of("/v2/organization/rejectedTransactions/retriggerStatus/{retriggerId}"),
                        new GetRetrigger(organizations),
                        SetupCall.READ,
                        3,
                        new Description(
                                "v2/organization",
                                "How adding refused bills again went",
                                List.of(),
                                Void.class,
                                Failure.class)));
    }

    private List<Route> writes() {
        return List.of(
                route(
                        "POST",
                        List.of("/v2/organization/configs"),
                        new SetConfig(organizations, setup),
                        SetupCall.WRITE,
                        2,
                        new Description(
                                "v2/organization",
                                "Set a configuration key",
                                List.of(),
                                SetConfig.Body.class,
                                SetConfig.Done.class)),
                route(
                        "POST",
                        List.of("/v2/orgEntity/store"),
                        new AddStore(organizations, setup),
                        SetupCall.ENTITY,
                        2,
                        new Description("v2/organization", "Make a store", List.of(), StoreBody.class, Created.class)),
                route(
                        "POST",
                        List.of("/v2/orgEntity/store/bulk"),
                        new AddStores(organizations, setup),
                        SetupCall.ENTITY,
                        3,
                        new Description(
                                "v2/organization", "Make stores", List.of(), StoreBody.class, AddStores.Body.class)),
                route(
                        "POST",
                        List.of("/v2/orgEntity/till"),
                        new AddTill(organizations, setup),
                        SetupCall.ENTITY,
                        2,
                        new Description(
                                "v2/organization", "Make a till", List.of(), AddTill.Body.class, Created.class)),
                route(
                        "PUT",
                        List.of("/v2/orgEntity/till/{id}"),
                        new ChangeTill(organizations, setup),
                        SetupCall.ENTITY,
                        3,
                        new Description(
                                "v2/organization",
                                "Set custom fields of a till",
                                List.of(),
                                ChangeTill.Body.class,
                                Entity.class)),
                route(
                        "POST",
                        List.of("/v2/orgEntity/associate"),
                        new AddAssociate(organizations, setup),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization",
                                "Make an associate",
                                List.of(),
                                AddAssociate.Body.class,
                                Created.class)),
                route(
                        "POST",
                        List.of("/v2/currencyratio"),
                        new SetCurrencyRatio(organizations, setup),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization",
                                "Set what a currency is worth",
                                List.of(),
                                SetCurrencyRatio.Body.class,
                                Entity.class)),
                route(
                        "PUT",
                        List.of("/v2/organization/rejectedTransactions/markFailed"),
                        new ChangeRejected(organizations, setup),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization",
                                "Give refused bills up",
                                List.of(),
                                ChangeRejected.Body.class,
                                Failure.class)),
                route(
                        "POST",
                        List.of("/v2/organization/rejectedTransactions/retrigger"),
                        new ChangeRejected(organizations, setup),
                        SetupCall.WRITE,
                        3,
                        new Description(
                                "v2/organization",
                                "Add refused bills again",
                                List.of(),
                                ChangeRejected.Body.class,
                                Failure.class)));
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
