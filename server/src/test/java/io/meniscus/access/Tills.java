package io.meniscus.access;

import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v2.V2Dialect;
import io.meniscus.api.v3.V3Dialect;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.http.Dialect;
import io.meniscus.http.Reply;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organization.LookupKey;
import io.meniscus.organization.OrganizationDetails;
import io.meniscus.organization.Store;
import io.meniscus.organization.StoreDetails;
import io.meniscus.organization.Till;
import io.meniscus.organization.TillDetails;
import io.meniscus.organization.TillKind;
import io.meniscus.organization.configuration.Settings;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A small organization: stores 1 to 4 with tills that are active and not, and look-up codes. */
final class Tills {
    static final OrgId ORG = new OrgId(1);

    private Tills() {}

    static Organization organization(Map<String, String> configuration) {
        return new Organization(
                new Organization.Profile(ORG, "demo", "Demo", "IN", "91", ZoneOffset.UTC, "INR", "en", 1),
                new Settings(configuration),
                List.of(
                        till(12, "Till.Twelve", 1, TillKind.TILL, Activity.ACTIVE),
                        till(1, "till.one", 1, TillKind.TILL, Activity.ACTIVE),
                        till(20, "till.dead", 2, TillKind.TILL, Activity.INACTIVE),
                        till(21, "server.two", 2, TillKind.STORE_SERVER, Activity.ACTIVE),
                        till(23, "till.two", 2, TillKind.TILL, Activity.ACTIVE),
                        till(22, "till.two.first", 2, TillKind.TILL, Activity.ACTIVE),
                        till(30, "till.three", 3, TillKind.TILL, Activity.ACTIVE),
                        till(40, "till.four", 4, TillKind.TILL, Activity.INACTIVE)),
                List.of(
                        new Store(1, "one", "One Street", List.of(), Activity.ACTIVE, StoreDetails.NONE),
                        new Store(
                                2,
                                "two",
                                "Two Street",
                                List.of("E-2", "E1-2", "E2-2"),
                                Activity.ACTIVE,
                                StoreDetails.NONE),
                        new Store(3, "three", "Three Street", List.of("E-3"), Activity.INACTIVE, StoreDetails.NONE),
                        new Store(4, "four", "Four Street", List.of("", "E1-4"), Activity.ACTIVE, StoreDetails.NONE)),
                List.of(),
                List.of(),
                null,
                Map.of(
                        new LookupKey("WECHAT", "wx-A"), new TillId(23),
                        new LookupKey("MOBILE_TRIGGER", "5676"), new TillId(12),
                        new LookupKey("WECHAT", "wx-dead"), new TillId(20)),
                FieldDefinitions.NONE,
                OrganizationDetails.NONE);
    }

    private static Till till(long id, String code, long store, TillKind kind, Activity activity) {
        return new Till(
                new TillId(id),
                code,
                code,
                "",
                kind,
                store,
                ZoneOffset.UTC,
                AccessGroup.POS,
                activity,
                TillDetails.NONE);
    }

    static Route route(String version, Permission permission) {
        return new Route(
                List.of("GET"),
                List.of("/x"),
                dialect(version),
                _ -> Reply.ok("x"),
                permission,
                RateClass.READ,
                Route.Idempotency.NONE,
                1,
                new Route.Description("test", "test", List.of(), Void.class, Void.class));
    }

    private static Dialect dialect(String version) {
        return switch (version) {
            case "v1.1" -> new V11Dialect();
            case "v2" -> new V2Dialect();
            default -> new V3Dialect();
        };
    }
}
