package io.meniscus.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.access.token.OneSigningKey;
import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.access.token.TokenIssuer;
import io.meniscus.access.token.TokenVerifier;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database with one organization, its tills and API clients, and the whole way in beside it. */
public final class AccessFixture implements AutoCloseable {
    public static final OrgId ORG = Tills.ORG;
    public static final String PASSWORD = "S3cret-of-the-till";
    public static final Randomness RANDOMNESS = new Randomness();
    public static final InstallationKey KEY = InstallationKey.generate(RANDOMNESS);
    static final NewSecret.Generated CLIENT_SECRET = NewSecret.generate(RANDOMNESS);
    // Made once: slow hashes take their time.
    private static final SecretVerifiers MAKER = new SecretVerifiers(KEY, new SlowHash(2), RANDOMNESS);
    private static final List<SecretVerifier> TILL = MAKER.ofTill(new NewSecret.Chosen(new Secret(PASSWORD)));
    private static final List<SecretVerifier> CLIENT = MAKER.ofClient(CLIENT_SECRET);

    final TestDatabase database = TestPostgres.freshDatabase();
    private final HikariDataSource pool = new HikariDataSource(pool());
    public final Jdbi jdbi = Jdbi.create(pool);
    public final Instants instants = Instants.system();
    final SlowHash slow = new SlowHash(2);
    final SecretVerifiers secrets = new SecretVerifiers(KEY, slow, RANDOMNESS);
    public final LoginStore store = new LoginStore(jdbi);
    public final DirectoryPoll poll = new DirectoryPoll(store, Ticker.systemTicker());
    final LoginThrottle throttle = new LoginThrottle(Ticker.systemTicker());
    final Logins logins = new Logins(store, secrets, KEY, throttle, poll, Ticker.systemTicker());
    public final SigningKeys keys;
    public final TokenIssuer issuer;
    public final TokenVerifier tokens;
    volatile Organization organization = Tills.organization(Map.of());
    final RateLimits noLimits = new RateLimits(Map.of(), io.github.bucket4j.TimeMeter.SYSTEM_NANOTIME);
    final Admission admission;

    public AccessFixture() {
        keys = OneSigningKey.open(new SigningKeyStore(jdbi), instants);
        issuer = new TokenIssuer(keys, RANDOMNESS);
        tokens = new TokenVerifier(keys, store, poll, KEY, Ticker.systemTicker());
        admission = new Admission(logins, tokens, _ -> Optional.of(organization), noLimits, new Attribution());
        inOrganization(handle -> {
            handle.execute("insert into organization_directory values (1, 'demo', true, nextval('change_version'))");
            handle.execute("insert into organization values (1, 'Demo', 'IN', '91', 'UTC', 'INR', 'en')");
            handle.execute("insert into zone (org_id, id, code, name, active) values (1, 1, 'root', 'root', true)");
            handle.execute("insert into store (org_id, id, code, name, description, zone_id, active)"
                    + " values (1, 1, 'one', 'One', '', 1, true)");
            handle.execute("insert into till values (1, 1, 'till.one', 'One', '', 1, 1, null, true, true)");
            putClient(handle, "erp-key", 1);
            login(handle, LoginKind.TILL, "till.one", 1, Activity.ACTIVE);
            login(handle, LoginKind.API_CLIENT, "erp-key", 1, Activity.ACTIVE);
            LoginStore.replaceVerifiers(handle, ORG, LoginKind.TILL, 1, TILL);
            LoginStore.replaceVerifiers(handle, ORG, LoginKind.API_CLIENT, 1, CLIENT);
        });
        poll.start();
    }

    private HikariConfig pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.app().jdbcUrl());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password().reveal());
        config.setMaximumPoolSize(6);
        return config;
    }

    static void putClient(Handle handle, String clientKey, long id) {
        handle.execute(
                "insert into api_client values (1, ?, ?, ?, '', 1, ?, 1800, false, true)",
                id,
                "Client " + id,
                clientKey,
                AccessGroup.POS.builtInId());
    }

    public static void login(Handle handle, LoginKind kind, String name, long id, Activity activity) {
        var key = new Login.Key(kind, LoginName.of(name));
        Assertions.assertThat(LoginStore.put(handle, key, ORG, id, activity)).isEqualTo(LoginStore.Written.DONE);
    }

    public void inOrganization(java.util.function.Consumer<Handle> work) {
        jdbi.useTransaction(handle -> {
            handle.createQuery("select set_config('app.org', '1', true)")
                    .mapTo(String.class)
                    .one();
            work.accept(handle);
        });
    }

    public void switchOffBasic() {
        organization = Tills.organization(Map.of(Flag.BASIC_AUTHENTICATION.name(), "0"));
    }

    public static String basic(String name, String secret) {
        var pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static RequestHead head(Request.Headers headers, Instant at) {
        return new RequestHead(
                RANDOMNESS.requestId(), at, "GET", "/v2/x", _ -> Optional.empty(), headers, () -> "192.0.2.1");
    }

    Caller admit(Request.Headers headers, Route route) {
        return admission.admit(head(headers, instants.now()), route).orElseThrow();
    }

    public Caller admit(Request.Headers headers) {
        return admit(headers, Tills.route("v2", Permission.AUTHENTICATED));
    }

    public EdgeRefusal refusal(Request.Headers headers) {
        return refusal(headers, Tills.route("v2", Permission.AUTHENTICATED));
    }

    EdgeRefusal refusal(Request.Headers headers, Route route) {
        return Assertions.catchThrowableOfType(EdgeException.class, () -> admit(headers, route))
                .refusal();
    }

    Principal.Till tillPrincipal() {
        return new Principal.Till(ORG, new TillId(1), AccessGroup.POS);
    }

    @Override
    public void close() {
        poll.close();
        pool.close();
    }
}
