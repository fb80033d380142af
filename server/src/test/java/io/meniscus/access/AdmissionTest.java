package io.meniscus.access;

import static io.meniscus.access.AccessFixture.CLIENT_SECRET;
import static io.meniscus.access.AccessFixture.PASSWORD;
import static io.meniscus.access.AccessFixture.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.Activity;
import io.meniscus.testing.FakeHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final String MD5 =
            SecretForm.MD5_HEX.of(new Secret(PASSWORD)).text().reveal();
    private static final String SHA256 =
            SecretForm.SHA256_HEX.of(new Secret(PASSWORD)).text().reveal();

    private final AccessFixture access = new AccessFixture();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void aTillLogsInWithItsMd5InEitherCaseAndIsAttributedToItself() {
        var expected = new Caller(access.tillPrincipal(), new TillId(1));

        assertThat(access.admit(authorization(basic("till.one", MD5)))).isEqualTo(expected);
        assertThat(access.admit(authorization(basic("till.one", MD5.toUpperCase(Locale.ROOT)))))
                .isEqualTo(expected);
    }

    @Test
    void theNameIsReadInAnyCaseAndASpaceAfterTheColonIsDropped() {
        assertThat(access.admit(authorization(basic("Till.ONE", " " + MD5))).till())
                .isEqualTo(new TillId(1));
    }

    @Test
    void aTillLogsInWithItsSha256() {
        assertThat(access.admit(authorization(basic("till.one", SHA256))).principal())
                .isEqualTo(access.tillPrincipal());
    }

    @Test
    void aTillsPlainPasswordIsNotTaken() {
        assertUnauthorized(authorization(basic("till.one", PASSWORD)));
    }

    @Test
    void anApiClientLogsInByBasicWithItsSecretAsItIsOrItsMd5() {
        var secret = CLIENT_SECRET.plain();
        var expected = new Principal.ApiClient(Tills.ORG, 1, AccessGroup.POS, new TillId(1), Principal.Fallback.REFUSE);

        assertThat(access.admit(authorization(basic("ERP-key", secret.reveal())))
                        .principal())
                .isEqualTo(expected);
        var md5 = SecretForm.MD5_HEX.of(secret).text().reveal();
        assertThat(access.admit(authorization(basic("erp-key", md5))).principal())
                .isEqualTo(expected);
    }

    @Test
    void aGeneratedClientSecretOf32HexDigitsIsTakenAsItIs() {
        var secret = new Secret("00112233445566778899aabbccddeeff");
        var rows = access.secrets.ofClient(new NewSecret.Generated(secret));
        access.inOrganization(handle -> {
            AccessFixture.putClient(handle, "hex", 2);
            AccessFixture.login(handle, LoginKind.API_CLIENT, "hex", 2, Activity.ACTIVE);
            LoginStore.replaceVerifiers(handle, Tills.ORG, LoginKind.API_CLIENT, 2, rows);
        });

        assertThat(access.admit(authorization(basic("hex", secret.reveal())))
                        .principal()
                        .id())
                .isEqualTo(2);
    }

    @Test
    void withBasicSwitchedOffEveryBasicCallIsRefused() {
        access.admit(authorization(basic("till.one", MD5)));
        access.switchOffBasic();

        assertUnauthorized(authorization(basic("till.one", MD5)));
        assertUnauthorized(authorization(basic("erp-key", CLIENT_SECRET.plain().reveal())));
    }

    @Test
    void anUnknownNameAWrongSecretAndASwitchedOffLoginAreAnsweredAlikeAfterTheSameWork() {
        access.inOrganization(handle -> AccessFixture.login(handle, LoginKind.TILL, "gone", 99, Activity.INACTIVE));
        var wrong = "0".repeat(32);
        var refusals = IntStream.range(0, 5)
                .mapToObj(n -> {
                    long before = access.slow.performed();
                    var refusal = switch (n) {
                        case 0 -> access.refusal(authorization(basic("nobody", wrong)));
                        case 1 -> access.refusal(authorization(basic("till.one", wrong)));
                        case 2 -> access.refusal(authorization(basic("erp-key", wrong)));
                        case 3 -> access.refusal(authorization(basic("gone", wrong)));
                        default -> access.refusal(authorization(basic("till.one", "neither form")));
                    };
                    assertThat(access.slow.performed() - before).isEqualTo(1);
                    return refusal;
                })
                .distinct();

        assertThat(refusals).hasSize(1);
    }

    @Test
    void withoutCredentialsOrWithBrokenOnesTheCallIsUnauthorized() {
        assertUnauthorized(FakeHeaders.of());
        assertUnauthorized(authorization("Basic !!!"));
        assertUnauthorized(authorization("Digest x"));
    }

    @Test
    void aKeptLoginCostsNoFurtherSlowHash() {
        access.admit(authorization(basic("till.one", MD5)));
        long before = access.slow.performed();
        for (int i = 0; i < 100; i++) {
            access.admit(authorization(basic("till.one", MD5)));
        }

        assertThat(access.slow.performed()).isEqualTo(before);
    }

    @Test
    void callsThatComeAtOnceShareOneSlowHash() throws Exception {
        long before = access.slow.performed();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Caller> call = () -> access.admit(authorization(basic("till.one", MD5)));
            for (var caller :
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> call).toList())) {
                assertThat(caller.get().till()).isEqualTo(new TillId(1));
            }
        }

        assertThat(access.slow.performed() - before).isEqualTo(1);
    }

    @Test
    void aTillSwitchedOffIsOutWithinASecond() {
        access.admit(authorization(basic("till.one", MD5)));
        access.inOrganization(handle -> AccessFixture.login(handle, LoginKind.TILL, "till.one", 1, Activity.INACTIVE));

        assertRefusedWithinASecond(authorization(basic("till.one", MD5)));
    }

    @Test
    void aChangedPasswordIsNoticedWithinASecondAndTheNewOneWorks() {
        access.admit(authorization(basic("till.one", MD5)));
        var rows = access.secrets.ofTill(new NewSecret.Chosen(new Secret("another")));
        access.inOrganization(handle -> {
            LoginStore.replaceVerifiers(handle, Tills.ORG, LoginKind.TILL, 1, rows);
            AccessFixture.login(handle, LoginKind.TILL, "till.one", 1, Activity.ACTIVE);
        });

        assertRefusedWithinASecond(authorization(basic("till.one", MD5)));
        var md5 = SecretForm.MD5_HEX.of(new Secret("another")).text().reveal();
        assertThat(access.admit(authorization(basic("till.one", md5))).till()).isEqualTo(new TillId(1));
    }

    @Test
    void anOrganizationSwitchedOffIsOutWithinASecond() {
        access.admit(authorization(basic("till.one", MD5)));
        access.jdbi.useHandle(
                handle -> handle.execute("update organization_directory set active = false where org_id = 1"));

        assertRefusedWithinASecond(authorization(basic("till.one", MD5)));
    }

    @Test
    void anOrganizationThatIsNotServedLetsNobodyIn() {
        var closed =
                new Admission(access.logins, access.tokens, _ -> Optional.empty(), access.noLimits, new Attribution());
        var client = access.store.client(Tills.ORG, 1).orElseThrow();
        var token = access.issuer.issue(client, Instant.now()).token().jwt().reveal();
        var route = Tills.route("v2", Permission.AUTHENTICATED);

        for (var headers :
                List.of(authorization(basic("till.one", MD5)), FakeHeaders.of("X-CAP-API-OAUTH-TOKEN", token))) {
            var head = AccessFixture.head(headers, Instant.now());
            assertThat(refusal(() -> closed.admit(head, route))).isInstanceOf(EdgeRefusal.Unauthorized.class);
        }
    }

    @Test
    void whoGuessesIsRefusedUnseenForAWhileEvenWithTheRightSecret() {
        access.admit(authorization(basic("till.one", MD5)));
        for (int i = 0; i < LoginThrottle.FREE; i++) {
            assertUnauthorized(authorization(basic("till.one", "%032x".formatted(i))));
        }
        long before = access.slow.performed();

        assertUnauthorized(authorization(basic("till.one", MD5)));
        assertThat(access.slow.performed()).isEqualTo(before);
    }

    @Test
    void whatTheGroupDoesNotGrantIsForbidden() {
        var headers = authorization(basic("till.one", MD5));
        var config =
                new Permission(Permission.Resource.ORGANIZATION, Permission.Operation.WRITE, Permission.Plane.CONFIG);

        assertThat(access.refusal(headers, Tills.route("v2", config))).isEqualTo(new EdgeRefusal.Forbidden());
        assertThat(access.admit(headers, Tills.route("v2", Permission.write(Permission.Resource.CUSTOMER))))
                .isNotNull();
    }

    @Test
    void aPublicRouteLooksAtNoCredentials() {
        var head = AccessFixture.head(authorization("Basic !!!"), Instant.now());

        assertThat(access.admission.admit(head, Tills.route("v3", Permission.PUBLIC)))
                .isEmpty();
    }

    @Test
    void theRateIsLimitedBeforePermissionIsAsked() {
        var limits = new RateLimits(Map.of(RateClass.READ, 1), TimeMeter.SYSTEM_NANOTIME);
        var admission = new Admission(
                access.logins, access.tokens, _ -> Optional.of(access.organization), limits, new Attribution());
        var head = AccessFixture.head(authorization(basic("till.one", MD5)), Instant.now());
        var forbidden = Tills.route(
                "v2", new Permission(Permission.Resource.STAFF, Permission.Operation.WRITE, Permission.Plane.CONFIG));

        assertThat(refusal(() -> admission.admit(head, forbidden))).isEqualTo(new EdgeRefusal.Forbidden());
        assertThat(refusal(() -> admission.admit(head, forbidden))).isInstanceOf(EdgeRefusal.RateLimited.class);
    }

    @Test
    void anotherOrganizationsNameIsNotTakenOver() {
        access.jdbi.useTransaction(handle -> {
            handle.execute("insert into organization_directory values (2, 'other', true, 1)");
            var key = new Login.Key(LoginKind.TILL, LoginName.of("till.one"));
            assertThat(LoginStore.put(handle, key, new OrgId(2), 5, Activity.ACTIVE))
                    .isEqualTo(LoginStore.Written.NAME_TAKEN);
        });

        assertThat(access.admit(authorization(basic("till.one", MD5))).principal())
                .isEqualTo(access.tillPrincipal());
    }

    @Test
    void theDatabaseHoldsNeitherPasswordNorDigest() {
        access.inOrganization(handle -> {
            var rows = handle.createQuery("select c::text from credential c")
                    .mapTo(String.class)
                    .list();
            assertThat(rows).hasSize(3);
            assertThat(String.join("\n", rows)).doesNotContain(PASSWORD, MD5, SHA256);
        });
    }

    private void assertUnauthorized(FakeHeaders headers) {
        assertThat(access.refusal(headers)).isInstanceOf(EdgeRefusal.Unauthorized.class);
    }

    private void assertRefusedWithinASecond(FakeHeaders headers) {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < deadline) {
            var thrown = catchThrowableOfType(EdgeException.class, () -> access.admit(headers));
            if (thrown != null) {
                assertThat(thrown.refusal()).isInstanceOf(EdgeRefusal.Unauthorized.class);
                return;
            }
        }
        assertUnauthorized(headers);
    }

    private static EdgeRefusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(EdgeException.class, call).refusal();
    }

    private static FakeHeaders authorization(String value) {
        return FakeHeaders.of("Authorization", value);
    }
}
