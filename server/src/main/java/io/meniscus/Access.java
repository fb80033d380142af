package io.meniscus;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.TimeMeter;
import io.meniscus.access.Admission;
import io.meniscus.access.AssociateLogins;
import io.meniscus.access.Attribution;
import io.meniscus.access.DirectoryPoll;
import io.meniscus.access.LoginStore;
import io.meniscus.access.LoginThrottle;
import io.meniscus.access.Logins;
import io.meniscus.access.RateLimits;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.access.token.Signatures;
import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.access.token.TokenIssuer;
import io.meniscus.access.token.TokenVerifier;
import io.meniscus.access.token.UserTokens;
import io.meniscus.config.SecureCookie;
import io.meniscus.config.ServerConfig;
import io.meniscus.console.Console;
import io.meniscus.console.changes.ChangesGround;
import io.meniscus.customer.request.Parties;
import io.meniscus.http.Gate;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.document.SecretsFile;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.user.FirstAdministrator;
import io.meniscus.user.SessionStore;
import io.meniscus.user.Sessions;
import io.meniscus.user.UserStore;
import io.meniscus.user.Users;
import io.meniscus.user.imports.UserImport;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Who may call: everything between a route and its endpoint. Follows changes of log-ins until it is closed. */
final class Access implements AutoCloseable {
    private final DirectoryPoll directory;
    private final Admission admission;
    private final InstallationKey key;
    private final Randomness randomness;
    private final SecretVerifiers secrets;
    final Logins logins;
    final AssociateLogins associates;
    final RateLimits limits;
    final TokenIssuer issuer;
    final UserTokens userTokens;
    final Signatures signatures;
    final Users users;
    final Supplier<SigningKeys.Rotated> keyRotation;

    Access(
            ServerConfig.Rates rates,
            Database database,
            InstallationKey key,
            Organizations organizations,
            Instants instants,
            Randomness randomness) {
        this.key = key;
        this.randomness = randomness;
        var ticker = Ticker.systemTicker();
        var store = new LoginStore(database.jdbi());
        var keyStore = new SigningKeyStore(database.jdbi());
        var signingKeys = SigningKeys.open(keyStore, key, instants, randomness);
        keyRotation = () -> SigningKeys.rotate(keyStore, key, instants, randomness);
        directory = new DirectoryPoll(store, ticker);
        directory.start();
        secrets = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        var throttle = new LoginThrottle(ticker);
        logins = new Logins(store, secrets, key, throttle, directory, ticker);
        users = new Users(new UserStore(database.jdbi()), logins, secrets, key, randomness);
        associates = new AssociateLogins(store, secrets, throttle);
        limits = new RateLimits(rates.perMinute(), TimeMeter.SYSTEM_NANOTIME);
        issuer = new TokenIssuer(signingKeys, randomness);
        userTokens = new UserTokens(signingKeys, store, randomness);
        signatures = new Signatures(signingKeys);
        admission = new Admission(
                logins,
                new TokenVerifier(signingKeys, store, directory, key, ticker),
                organizations::get,
                limits,
                new Attribution());
    }

    /** The one door to organizations' set-up; a change made here is seen by the next request. */
    OrganizationSetup setup(
            Database database, SetupStore.Held held, Organizations organizations, Instants instants, Path data) {
        return new OrganizationSetup(
                new SetupChangeStore(database.jdbi(), held),
                key,
                secrets,
                randomness,
                instants,
                data,
                organizations::refresh);
    }

    /** The import of console users; passwords drawn for them go where those of tills do. */
    ImportKind userImport(OrganizationSetup setup, Path data) {
        return new UserImport(
                users,
                (org, errand, lines) -> SecretsFile.appendLines(
                        data, setup.state(org).orElseThrow().code(), errand, lines),
                randomness);
    }

    /** The console, over the users that may log in. */
    Console console(Database database, Concepts concepts, Background background, SecureCookie secureCookie) {
        var sessions = new Sessions(new SessionStore(database.jdbi()), key, randomness);
        var parts = new Console.Parts(
                users,
                sessions,
                concepts.organizations(),
                concepts.history(),
                concepts.setup(),
                background.imports,
                background.jobs,
                new ChangesGround(
                        concepts.annexes().requests(), concepts.merges(), concepts.customers(), new Parties(users)),
                concepts.ground(),
                concepts.annexes().outbox(),
                randomness);
        return new Console(parts, secureCookie);
    }

    FirstAdministrator firstAdministrator(Database database) {
        return new FirstAdministrator(new UserStore(database.jdbi()), secrets, randomness);
    }

    Gate gate() {
        return (head, route) -> admission.admit(head, route).orElse(null);
    }

    @Override
    public void close() {
        directory.close();
    }
}
