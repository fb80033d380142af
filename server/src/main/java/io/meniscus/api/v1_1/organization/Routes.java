package io.meniscus.api.v1_1.organization;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.ArrayList;
import java.util.List;

/** v1.1/organization: reads of the caller's own organization. */
public record Routes(
        Dialect v11, Organizations organizations, SetupStates states, OrganizationSetup setup, CustomerCounts counts) {

    public List<Route> routes() {
        return List.of(
                read(2, "get", new GetOrganization(organizations, states), "The organization"),
                entities(),
                read(
                        2,
                        "configs",
                        new GetConfigs(organizations),
                        "Configuration keys that have a value",
                        optional("scope", "ORG, which is the only one with keys"),
                        optional("key", "one key")),
                read(
                        2,
                        "tenders",
                        new GetTenders(organizations, states),
                        "Payment modes",
                        optional("attribute_name", "those that have this attribute"),
                        optional("attribute", "true shows attributes")),
                read(3, "statistics", new GetStatistics(counts, organizations), "How much there is"),
                read(3, "topitems", new GetTopItems(), "What sells best"));
    }

    private Route entities() {
        return read(
                2,
                "entities",
                new GetEntities(organizations, states, setup),
                "Zones, concepts, stores, store servers or tills",
                EntitiesReply.class,
                new Parameter("type", Presence.REQUIRED, "STORE, STR_SERVER, TILL, ZONE or CONCEPT"),
                optional("id", "comma list of ids"),
                optional("scope", "STORE_CUSTOM_FIELDS, ZONE_CUSTOM_FIELDS or TILL_CUSTOM_FIELDS"),
                optional(
                        "parent_identifier_type",
                        "STORE_CODE, STORE_ID, STORE_EXTERNAL_ID, CONCEPT_CODE or CONCEPT_ID"),
                optional("parent_identifier_value", "whose children"),
                optional("include_parent", "true shows a zone's or concept's parent"),
                optional("sub_entities_count", "no effect: entities show none below them"),
                optional("details", "basic leaves out currency, time zone and language"),
                optional("exclude_locale", "1 leaves out time zones"),
                optional("start_id", "how many to skip"),
                optional("limit", "how many at most, up to 500"),
                optional("modified_since", "only what changed since"),
                optional("active_only", "true leaves out what is inactive"),
                optional("language_translations", "no effect: there are none"));
    }

    private Route read(int tier, String method, Endpoint endpoint, String summary, Parameter... parameters) {
        return read(tier, method, endpoint, summary, OrganizationReply.class, parameters);
    }

    private Route read(
            int tier, String method, Endpoint endpoint, String summary, Class<?> reply, Parameter... parameters) {
        var query = new ArrayList<Parameter>();
        query.add(optional("format", "json or xml"));
        query.addAll(List.of(parameters));
        return new Route(
                List.of("GET"),
                List.of("/v1.1/organization/" + method),
                v11,
                endpoint,
                Permission.read(Resource.ORGANIZATION),
                RateClass.READ,
                Idempotency.NONE,
                tier,
                new Description("v1.1/organization", summary, query, Void.class, reply));
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }
}
