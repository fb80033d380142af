package io.meniscus.api.v3.ledger;

import io.meniscus.access.Permission.Resource;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.customer.Customers;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Ledgers;
import java.util.List;

/** The proof of ledgers, of one customer and of what was handed out. */
public record Routes(Dialect v3, Customers customers, Organizations organizations, Ledgers ledgers) {

    public List<Route> routes() {
        var lines = new Lines(v3, "ledger", Resource.POINTS);
        return List.of(
                lines.get(
                        1,
                        List.of("/v3/customers/{id}/ledger/verify"),
                        new VerifyLedger(customers, organizations, ledgers.verification()),
                        new Says(
                                "Whether a customer's ledger is as it was written",
                                List.of(),
                                VerifyLedger.Verified.class)),
                lines.get(
                        1,
                        List.of("/v3/organization/ledger/anchors"),
                        new ListAnchors(organizations, ledgers.anchors()),
                        new Says(
                                "Signed heads of the organization's ledgers",
                                List.of(
                                        new Parameter("before", Presence.OPTIONAL, "an id; those below it"),
                                        new Parameter("limit", Presence.OPTIONAL, "10; at most 100")),
                                ListAnchors.Shown.class)));
    }
}
