package io.meniscus.api.v1_1.customer;

import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedWrite;
import io.meniscus.api.Lines;
import io.meniscus.api.Lines.Says;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.run.database.OrgTransactions;
import java.util.ArrayList;
import java.util.List;

/** The route lines of what hangs on a customer: {@code /v1.1/customer/<what>}, read and written. */
public record AnnexRoutes(Lines lines, OrgTransactions transactions) {
    static final Parameter FORMAT = optional("format", "json or xml");

    public AnnexRoutes(Dialect v11, OrgTransactions transactions) {
        this(new Lines(v11, "v1.1/customer", Resource.CUSTOMER), transactions);
    }

    /** A parameter that may be left out. */
    public static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    /** A read of one customer's, by an identifier of the query and further parameters. */
    public Route read(String what, int tier, Endpoint endpoint, Class<?> reply, String summary, Parameter... further) {
        var query = new ArrayList<Parameter>();
        query.add(FORMAT);
        query.add(optional("mobile", "whose; likewise the identifiers below"));
        query.add(optional("email", "an e-mail address"));
        query.add(optional("external_id", "the organization's own number"));
        query.add(optional("id", "the internal id"));
        query.addAll(List.of(further));
        return lines.get(tier, paths(what), endpoint, new Says(summary, query, reply));
    }

    /** A write that is made once under its key. */
    public Route write(String what, int tier, Endpoint endpoint, Class<?> body, Class<?> reply, String summary) {
        return writeByRunner(what, tier, new KeyedWrite(transactions, endpoint), body, reply, summary);
    }

    /** A write whose endpoint sees to its key itself. */
    public Route writeByRunner(
            String what, int tier, Endpoint endpoint, Class<?> body, Class<?> reply, String summary) {
        var says = new Says(summary, List.of(FORMAT), body, reply);
        return lines.post(tier, paths(what), RateClass.WRITE, endpoint, says);
    }

    private static List<String> paths(String what) {
        return List.of("/v1.1/customer/" + what);
    }
}
