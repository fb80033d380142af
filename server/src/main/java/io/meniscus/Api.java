package io.meniscus;

import io.meniscus.api.Changes;
import io.meniscus.api.admin.AdminDialect;
import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v2.V2Dialect;
import io.meniscus.api.v3.V3Dialect;
import io.meniscus.api.v3.oauth.GenerateToken;
import io.meniscus.customer.request.Parties;
import io.meniscus.http.Dialect;
import io.meniscus.http.OwnCalls;
import io.meniscus.http.Route;
import io.meniscus.organization.SetupStates;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.List;

/** The routes of all versions, over the operations that answer them. */
record Api(Concepts concepts, Access access, Background background, Randomness randomness) {
    private static final Dialect V11 = new V11Dialect();
    private static final Dialect V2 = new V2Dialect();
    private static final Dialect V3 = new V3Dialect();
    private static final Dialect ADMIN = new AdminDialect();

    /** In the order they are asked whose an unknown path is. */
    static final List<Dialect> DIALECTS = List.of(V11, V2, V3, ADMIN);

    List<Route> routes() {
        var organizations = concepts.organizations();
        var changes = new Changes(concepts.setup(), organizations);
        var routes = new ArrayList<Route>();
        var search = concepts.searches().customers();
        var annexes = concepts.annexes();
        routes.addAll(new io.meniscus.api.v1_1.customer.Routes(
                        V11,
                        search,
                        organizations,
                        annexes.notes(),
                        annexes.holders(),
                        annexes.points(),
                        annexes.purchases())
                .routes());
        var states = new SetupStates(concepts.setup());
        routes.addAll(new io.meniscus.api.v1_1.store.Routes(
                        V11, organizations, states, concepts.setup(), concepts.stores(), concepts.counts())
                .routes());
        routes.addAll(new io.meniscus.api.v1_1.organization.Routes(
                        V11, organizations, states, concepts.setup(), concepts.counts())
                .routes());
        routes.addAll(new io.meniscus.api.v1_1.associate.Routes(
                        V11, organizations, states, access.associates, concepts.setup())
                .routes());
        var points = new io.meniscus.api.v2.customers.Routes.Points(annexes.holders(), annexes.points());
        routes.addAll(new io.meniscus.api.v2.customers.Routes(
                        V2, concepts.customers(), search, organizations, annexes.images(), points)
                .routes());
        var parties = new Parties(access.users);
        routes.addAll(annexes.routes(V11, V2, concepts.customers(), organizations, parties));
        routes.addAll(new io.meniscus.api.v2.requests.Routes(
                        V2, annexes.erasures(), concepts.customers(), organizations, background.jobs)
                .routes());
        routes.addAll(new io.meniscus.api.v2.search.Routes(V2, concepts.searches(), changes, background.jobs).routes());
        routes.addAll(new io.meniscus.api.v2.fields.Routes(V2, changes).routes());
        routes.addAll(new io.meniscus.api.v2.verticals.Routes(V2, changes).routes());
        routes.addAll(new io.meniscus.api.v2.organization.Routes(V2, organizations, concepts.setup()).routes());
        routes.addAll(new io.meniscus.api.v2.sources.Routes(V2, organizations, concepts.setup()).routes());
        var generateToken = new GenerateToken(access.logins, access.limits, access.issuer);
        routes.addAll(new io.meniscus.api.v3.oauth.Routes(V3, generateToken).routes());
        routes.addAll(new io.meniscus.api.v3.integrations.Routes(V3, changes).routes());
        routes.addAll(new io.meniscus.api.v3.merges.Routes(V3, concepts.customers(), concepts.merges(), organizations)
                .routes());
        routes.addAll(new io.meniscus.api.v3.subjects.Routes(
                        V3,
                        organizations,
                        annexes.subjects(),
                        annexes.standing(),
                        concepts.merges(),
                        annexes.labels(),
                        annexes.notes(),
                        annexes.tickets(),
                        annexes.preferences(),
                        annexes.images(),
                        annexes.erasures(),
                        annexes.outbox())
                .routes());
        routes.addAll(new io.meniscus.api.v3.ledger.Routes(V3, concepts.customers(), organizations, annexes.ledgers())
                .routes());
        routes.addAll(new io.meniscus.api.v1_1.organization.FieldRoutes(V11, organizations).routes());
        routes.addAll(new io.meniscus.api.admin.jobs.Routes(ADMIN, background.jobs, concepts.setup(), organizations)
                .routes());
        routes.addAll(new io.meniscus.api.admin.imports.Routes(
                        ADMIN, background.imports, background.jobs, concepts.setup(), organizations)
                .routes());
        routes.addAll(new io.meniscus.api.admin.changes.Routes(
                        ADMIN, annexes.requests(), concepts.merges(), parties, organizations)
                .routes());
        routes.addAll(new io.meniscus.api.admin.requests.Routes(ADMIN, concepts.history(), organizations).routes());
        routes.addAll(
                new io.meniscus.api.admin.setup.Routes(ADMIN, concepts.setup(), organizations, randomness).routes());
        routes.addAll(new io.meniscus.api.admin.users.Routes(
                        ADMIN, access.users, access.userTokens, concepts.setup(), organizations)
                .routes());
        routes.addAll(new io.meniscus.api.admin.platform.Routes(
                        ADMIN, concepts.setup(), organizations, access.users, access.keyRotation)
                .routes());
        // the last: what waits for somebody's word is a call of a route above
        var own = new OwnCalls(List.copyOf(routes), DIALECTS, access.gate());
        routes.addAll(new io.meniscus.api.v2.workflow.Routes(
                        V2,
                        annexes.workflows(),
                        own,
                        concepts.customers(),
                        access.users,
                        organizations,
                        annexes.transactions())
                .routes());
        return routes;
    }
}
