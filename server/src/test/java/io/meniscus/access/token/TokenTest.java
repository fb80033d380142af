package io.meniscus.access.token;

import static io.meniscus.access.AccessFixture.KEY;
import static io.meniscus.access.AccessFixture.RANDOMNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.meniscus.access.AccessFixture;
import io.meniscus.access.AccessGroup;
import io.meniscus.access.ApiClient;
import io.meniscus.access.Caller;
import io.meniscus.access.LoginKind;
import io.meniscus.access.Principal;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import io.meniscus.config.StartRefused;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.Activity;
import io.meniscus.run.Instants;
import io.meniscus.testing.FakeHeaders;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String HEADER = "X-CAP-API-OAUTH-TOKEN";

    private final AccessFixture access = new AccessFixture();
    private final Instant now = access.instants.now();
    private final ApiClient client = access.store.client(AccessFixture.ORG, 1).orElseThrow();

    @AfterEach
    void close() {
        access.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {HEADER, "CAP-API-ACCESS-TOKEN", "X-CAP-API-ACCESS-TOKEN", "Authorization"})
    void aTokenLetsItsClientInWithItsDefaultTill(String header) {
        var caller = access.admit(FakeHeaders.of(header, "Bearer " + token(now)));

        assertThat(caller).isEqualTo(new Caller(client.principal(), new TillId(1)));
    }

    @Test
    void aTokenHasTheContractsClaims() throws ParseException {
        var jwt = SignedJWT.parse(token(now));

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(jwt.getHeader().getKeyID())
                .isEqualTo(access.keys.signer().kid())
                .isNotBlank();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "iss",
                        "exp",
                        "jti",
                        "iat",
                        "sub",
                        "client_id",
                        "org_id",
                        "token_use",
                        "client_key",
                        "default_till",
                        "has_psi_access",
                        "scopes");
        assertThat(claims.getSubject()).isEqualTo("Client 1");
        assertThat(claims.getClaim("client_id")).isEqualTo(1L);
        assertThat(claims.getClaim("org_id")).isEqualTo(1L);
        assertThat(claims.getClaim("token_use")).isEqualTo("token_access");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void eachTokenIsNewAndTheEarlierOnesLiveOn() {
        var first = token(now);
        var second = token(now);

        assertThat(first).isNotEqualTo(second);
        access.admit(FakeHeaders.of(HEADER, second));
        access.admit(FakeHeaders.of(HEADER, first));
    }

    @Test
    void aTokenLivesAtMostThirtyDays() {
        var longLived = new ApiClient(
                client.org(),
                1,
                "x",
                "erp-key",
                client.defaultTill(),
                client.access(),
                client.scopes(),
                Duration.ofDays(90),
                client.fallback());

        assertThat(access.issuer.issue(longLived, now).life()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void anExpiredTokenIsRefusedThoughItWasKept() {
        var token = new AccessToken(new Secret(token(now)));

        assertThat(access.tokens.verify(token, now.plusSeconds(1700))).isPresent();
        assertThat(access.tokens.verify(token, now.plusSeconds(1801))).isEmpty();
        assertRefused(token(now.minusSeconds(1801)));
    }

    @Test
    void aTokenOfAnotherAlgorithmOrKeyOrPurposeIsRefused() throws Exception {
        var good = SignedJWT.parse(token(now));
        var claims = good.getJWTClaimsSet();
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var strangers = new RSASSASigner(generator.generateKeyPair().getPrivate());
        var ours = new RSASSASigner(access.keys.signer().key());

        assertRefused(new PlainJWT(claims).serialize());
        assertRefused(signed(claims, JWSAlgorithm.RS256, strangers));
        assertRefused(signed(claims, JWSAlgorithm.RS512, ours));
        // The classic forgery: the public key taken for a shared secret.
        var publicKey =
                access.keys.publicKey(access.keys.signer().kid()).orElseThrow().getEncoded();
        assertRefused(signed(claims, JWSAlgorithm.HS256, new MACSigner(publicKey)));
        var parts = good.serialize().split("\\.", -1);
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused("a.b.c");
        assertRefused("x".repeat(10_000));
        var other = new JWTClaimsSet.Builder(claims).claim("token_use", "other").build();
        assertRefused(signed(other, JWSAlgorithm.RS256, ours));
        var foreign = new JWTClaimsSet.Builder(claims).claim("org_id", 2).build();
        assertRefused(signed(foreign, JWSAlgorithm.RS256, ours));
        var endless =
                new JWTClaimsSet.Builder(claims).expirationTime((Date) null).build();
        assertRefused(signed(endless, JWSAlgorithm.RS256, ours));
        access.admit(FakeHeaders.of(HEADER, signed(claims, JWSAlgorithm.RS256, ours)));
    }

    @Test
    void aTokenWinsOverBasicEvenABadOneOverAGoodOne() {
        var md5 =
                SecretForm.MD5_HEX.of(new Secret(AccessFixture.PASSWORD)).text().reveal();
        var both = FakeHeaders.of("Authorization", AccessFixture.basic("till.one", md5), HEADER, token(now));

        assertThat(access.admit(both).principal()).isEqualTo(client.principal());
        assertThat(access.refusal(both.and(HEADER, "a.b.c"))).isInstanceOf(EdgeRefusal.Unauthorized.class);
    }

    @Test
    void withBasicSwitchedOffTokensStillWork() {
        access.switchOffBasic();

        access.admit(FakeHeaders.of(HEADER, token(now)));
    }

    @Test
    void deactivatingTheClientKillsItsTokensWithinASecond() throws InterruptedException {
        var token = token(now);
        access.admit(FakeHeaders.of(HEADER, token));
        access.inOrganization(handle -> {
            handle.execute("update api_client set active = false where org_id = 1 and id = 1");
            AccessFixture.login(handle, LoginKind.API_CLIENT, "erp-key", 1, Activity.INACTIVE);
        });
        Thread.sleep(Duration.ofSeconds(1));

        assertRefused(token);
    }

    @Test
    void aChangedGroupCountsForTokensOutThere() throws InterruptedException {
        var token = token(now);
        access.admit(FakeHeaders.of(HEADER, token));
        access.inOrganization(handle -> {
            handle.execute("update api_client set access_group = ? where id = 1", AccessGroup.ADMIN.builtInId());
            AccessFixture.login(handle, LoginKind.API_CLIENT, "erp-key", 1, Activity.ACTIVE);
        });
        Thread.sleep(Duration.ofSeconds(1));

        assertThat(access.admit(FakeHeaders.of(HEADER, token)).principal())
                .isInstanceOfSatisfying(
                        Principal.ApiClient.class,
                        client -> assertThat(client.access()).isEqualTo(AccessGroup.ADMIN));
    }

    @Test
    void serversOnOneDatabaseAgreeOnTheSigningKey() {
        var store = new SigningKeyStore(access.jdbi);
        store.addIfAbsent(SigningKeys.generate("1", KEY, access.instants.now(), RANDOMNESS));
        var elsewhere = SigningKeys.open(store, KEY, access.instants, RANDOMNESS);
        var there = new TokenVerifier(elsewhere, access.store, access.poll, KEY, Ticker.systemTicker());

        assertThat(there.verify(new AccessToken(new Secret(token(now))), now)).isPresent();
        assertThat(elsewhere.publicKey("1")).isPresent().isEqualTo(access.keys.publicKey("1"));
    }

    @Test
    void aRotatedKeySignsAndTheOldOneVerifiesUntilNoTokenOfItIsLeft() throws InterruptedException {
        var store = new SigningKeyStore(access.jdbi);
        var old = token(now);
        var rotated = SigningKeys.rotate(store, KEY, access.instants, RANDOMNESS);

        assertThat(rotated).isEqualTo(new SigningKeys.Rotated("2", 0));
        var elsewhere = SigningKeys.open(store, KEY, access.instants, RANDOMNESS);
        assertThat(elsewhere.signer().kid()).isEqualTo("2");
        var fresh = new TokenIssuer(elsewhere, RANDOMNESS)
                .issue(client, now)
                .token()
                .jwt()
                .reveal();
        // A server that runs on finds the key it has not seen yet.
        Thread.sleep(Duration.ofSeconds(1));
        assertThat(access.admit(FakeHeaders.of(HEADER, fresh)).principal().kind())
                .isEqualTo(LoginKind.API_CLIENT);
        assertThat(access.admit(FakeHeaders.of(HEADER, old)).principal().kind()).isEqualTo(LoginKind.API_CLIENT);

        var later = new Instants(() -> access.instants.now().plus(Duration.ofDays(31)));
        assertThat(SigningKeys.rotate(store, KEY, later, RANDOMNESS)).isEqualTo(new SigningKeys.Rotated("3", 1));
        var last = SigningKeys.open(store, KEY, access.instants, RANDOMNESS);
        assertThat(last.publicKey("1")).isEmpty();
        assertThat(last.publicKey("2")).isPresent();
    }

    @Test
    void rotationsAtOnceMakeAKeyEachAndNoTwoReportOneKid() throws InterruptedException, ExecutionException {
        var store = new SigningKeyStore(access.jdbi);
        var kids = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rotations = new ArrayList<Future<SigningKeys.Rotated>>();
            for (int i = 0; i < 4; i++) {
                rotations.add(threads.submit(() -> SigningKeys.rotate(store, KEY, access.instants, RANDOMNESS)));
            }
            for (var rotation : rotations) {
                kids.add(rotation.get().kid());
            }
        }

        assertThat(kids).containsExactlyInAnyOrder("2", "3", "4", "5");
        // The newest signs, and its place in time is after all others'.
        assertThat(store.all()).extracting(SigningKeyStore.Row::kid).containsExactly("5", "4", "3", "2", "1");
        assertThat(SigningKeys.open(store, KEY, access.instants, RANDOMNESS)
                        .signer()
                        .kid())
                .isEqualTo("5");
    }

    @Test
    void aServerWithAnotherInstallationKeyDoesNotStart() {
        var other = InstallationKey.generate(RANDOMNESS);

        assertThatThrownBy(() -> SigningKeys.open(new SigningKeyStore(access.jdbi), other, access.instants, RANDOMNESS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(Integer.toString(KEY.id()));
    }

    private String token(Instant at) {
        return access.issuer.issue(client, at).token().jwt().reveal();
    }

    private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var kid = access.keys.signer().kid();
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private void assertRefused(String token) {
        assertThat(access.refusal(FakeHeaders.of(HEADER, token))).isInstanceOf(EdgeRefusal.Unauthorized.class);
    }
}
