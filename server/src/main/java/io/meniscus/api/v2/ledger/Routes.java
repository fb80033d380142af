package io.meniscus.api.v2.ledger;

import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.points.ledger.LedgerEvents;
import java.util.ArrayList;
import java.util.List;

/** The routes of v2/points-ledger. */
public record Routes(Dialect v2, Customers customers, Organizations organizations, LedgerEvents ledgers) {
    private static final String PATH = "/v2/pointsLedger/";

    private static final List<Parameter> SHARED = List.of(
            required("identifierName", "mobile, email, externalId, id, …"),
            required("identifierValue", "its value"),
            required("source", "source of the profile, ALL for every one"),
            optional("accountId", "account, for a source that has several"),
            optional("type", "USERGROUP2 or FLEET; none = a customer"),
            optional("limit", "10; at most 10, of entries 100"),
            optional("offset", "page, from 0"));

    private static final List<Parameter> CHOICE = List.of(
            optional("programId", "one program"),
            optional("endDate", "YYYY-MM-DDThh:mm:ss"),
            optional("tillId", "one till"),
            optional("tillIds", "tills, with commas"),
            optional("storeId", "one store's tills"),
            optional("storeCode", "one store's tills"),
            optional("includeTillConceptEvents", "with programId: events of its tills too"),
            optional("ledgerEntryType", "CREDIT, DEBIT or OPENING_BALANCE"),
            optional("pointCategoryType", "REGULAR, PROMISED or TRIGGER_BASED"),
            optional("alternateCurrencyNames", "with commas"),
            optional("includeAlternateCurrencies", "every one; wins over names"),
            optional("excludePointCategories", "alternate currencies alone"));

    private static final List<Parameter> ENTRIES = List.of(
            optional("startDate", "YYYY-MM-DDThh:mm:ss"),
            optional("isFilterBasedOnDate", "true"),
            optional("includeLastOneYearData", "a year where one date is given"),
            optional("sort", "ASC or DESC"),
            optional("sortOrder", "ASC or DESC"));

    private static final List<Parameter> EVENTS = List.of(
            optional("eventIds", "at most 10, with commas"),
            optional("eventName", "with eventReferenceIds"),
            optional("eventReferenceIds", "at most 10, with commas"),
            optional("getBillDetails", "the bill of an event"));

    public List<Route> routes() {
        var lines = new Lines(v2, "v2/points-ledger", Resource.POINTS);
        var ledger = new OfLedger(customers, organizations, ledgers);
        var explode = new Says("What events awarded or took", all(SHARED, EVENTS), ExplodeEvents.Exploded.class);
        return List.of(
                lines.get(
                        1,
                        List.of(PATH + "getCustomerLedgerInfo"),
                        new GetLedgerInfo(ledger),
                        new Says(
                                "What was credited to and debited from a customer's points",
                                all(SHARED, CHOICE, ENTRIES),
                                GetLedgerInfo.Info.class)),
                lines.get(
                        2,
                        List.of(PATH + "getCustomerLedgerBalance"),
                        new GetLedgerBalance(ledger),
                        new Says("What a customer had at a date", all(SHARED, CHOICE), GetLedgerBalance.Balance.class)),
                lines.get(2, List.of(PATH + "getLedgerExplodeInfo"), new ExplodeEvents(ledger), explode),
                lines.get(3, List.of("/v2.1/pointsLedger/getLedgerExplodeInfo"), new ExplodeEvents(ledger), explode));
    }

    @SafeVarargs
    private static List<Parameter> all(List<Parameter>... parts) {
        var all = new ArrayList<Parameter>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    private static Parameter required(String name, String meaning) {
        return new Parameter(name, Presence.REQUIRED, meaning);
    }
}
