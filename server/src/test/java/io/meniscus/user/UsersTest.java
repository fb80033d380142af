package io.meniscus.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.meniscus.access.DirectoryPoll;
import io.meniscus.access.LoginStore;
import io.meniscus.access.LoginThrottle;
import io.meniscus.access.Logins;
import io.meniscus.access.Role;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Secret PASSWORD = new Secret("Right-secret-1");
    private static final OrgId ORG = new OrgId(7);
    private static final Randomness RANDOMNESS = new Randomness();
    private static final InstallationKey KEY = InstallationKey.generate(RANDOMNESS);
    private static final SecretVerifiers SECRETS = new SecretVerifiers(KEY, new SlowHash(2), RANDOMNESS);
    private static final Database DATABASE =
            Database.open(TestPostgres.freshDatabase().app(), 2);
    private static final UserStore STORE = new UserStore(DATABASE.jdbi());
    private static final LoginStore LOGINS = new LoginStore(DATABASE.jdbi());
    private static final DirectoryPoll DIRECTORY = new DirectoryPoll(LOGINS, Ticker.systemTicker());
    private static final Users USERS = new Users(
            STORE,
            new Logins(
                    LOGINS, SECRETS, KEY, new LoginThrottle(Ticker.systemTicker()), DIRECTORY, Ticker.systemTicker()),
            SECRETS,
            KEY,
            RANDOMNESS);
    private static final Sessions SESSIONS = new Sessions(new SessionStore(DATABASE.jdbi()), KEY, RANDOMNESS);
    private static final Users.Actor PLATFORM = new Users.Actor(new UserId(0), ORG, Role.PLATFORM_ADMINISTRATOR);

    @BeforeAll
    static void makeTheFirstAdministrator(@TempDir Path data) throws IOException {
        DIRECTORY.start();
        var file = new FirstAdministrator(STORE, SECRETS, RANDOMNESS)
                .prepare(data, START)
                .orElseThrow();
        assertThat(Files.readString(file)).contains("password ");
        // A second server on the same database makes no other.
        assertThat(new FirstAdministrator(STORE, SECRETS, RANDOMNESS).prepare(data.resolve("second"), START))
                .isEmpty();
    }

    @AfterAll
    static void close() {
        DIRECTORY.close();
        DATABASE.close();
    }

    private static String invite(String email, Role role, Instant at) {
        return done(USERS.invite(PLATFORM, new Users.Invitation(email, "Somebody", role), at));
    }

    private static <T> T done(Users.Result<T> result) {
        return switch (result) {
            case Users.Result.Done<T>(var value) -> value;
            case Users.Result.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static UserRefusal refusal(Users.Result<?> result) {
        return switch (result) {
            case Users.Result.Done<?> done -> throw new AssertionError(done);
            case Users.Result.Refused<?>(var refusal) -> refusal;
        };
    }

    @Test
    void an_invitation_works_once_and_for_a_day() {
        var late = invite("late@example.org", Role.VIEWER, START);
        assertThat(USERS.invited(late, START.plus(Duration.ofHours(24)))).isEmpty();
        var token = invite("once@example.org", Role.VIEWER, START);
        done(USERS.accept(token, PASSWORD, START.plus(Duration.ofHours(23))));
        assertThat(refusal(USERS.accept(token, PASSWORD, START.plus(Duration.ofHours(23)))))
                .isInstanceOf(UserRefusal.InviteInvalid.class);
    }

    @Test
    void a_link_that_would_open_another_organization_is_made_by_the_platform_alone() {
        var here = new Users.Actor(new UserId(0), new OrgId(8), Role.ORGANIZATION_ADMINISTRATOR);
        var wanted = new Users.Invitation("shared@example.org", "Shared", Role.VIEWER);
        invite("shared@example.org", Role.ORGANIZATION_ADMINISTRATOR, START);

        assertThat(done(USERS.invite(here, wanted, START))).isEmpty();
        var user = STORE.find("shared@example.org").orElseThrow();
        assertThat(user.roles().in(new OrgId(8))).contains(Role.VIEWER);
        assertThat(refusal(USERS.inviteAgain(here, user.id(), START))).isInstanceOf(UserRefusal.SharedAccount.class);
        assertThat(done(USERS.inviteAgain(PLATFORM, user.id(), START))).isNotEmpty();
    }

    @Test
    void none_of_the_last_four_passwords_is_taken_again_and_the_fifth_last_is() {
        var user = done(USERS.accept(invite("past@example.org", Role.VIEWER, START), PASSWORD, START));
        var present = PASSWORD;
        for (int i = 2; i <= 5; i++) {
            var at = START.plusSeconds(i);
            assertThat(refusal(USERS.changePassword(user, present, PASSWORD, "test", at)))
                    .as("after %d", i - 1)
                    .isInstanceOf(UserRefusal.PasswordUsedBefore.class);
            var next = new Secret("Right-secret-" + i);
            done(USERS.changePassword(user, present, next, "test", at));
            present = next;
        }
        done(USERS.changePassword(user, present, PASSWORD, "test", START.plusSeconds(9)));
    }

    @Test
    void a_session_ends_when_idle_for_half_an_hour_and_after_twelve_hours_however_busy() {
        var user = done(USERS.accept(invite("busy@example.org", Role.VIEWER, START), PASSWORD, START));
        var from = new Sessions.From("192.0.2.1", "test");
        var idle = SESSIONS.open(user.id(), from, START);
        assertThat(SESSIONS.find(idle, START.plus(Duration.ofMinutes(30)))).isEmpty();
        var busy = SESSIONS.open(user.id(), from, START);
        for (int minutes = 20; minutes < 720; minutes += 20) {
            assertThat(SESSIONS.find(busy, START.plus(Duration.ofMinutes(minutes))))
                    .as("after %d minutes", minutes)
                    .isPresent();
        }
        assertThat(SESSIONS.find(busy, START.plus(Duration.ofHours(12)))).isEmpty();
    }

    @Test
    void a_new_password_ends_all_sessions_and_a_deactivated_user_logs_in_nowhere() {
        var user = done(USERS.accept(invite("gone@example.org", Role.EDITOR, START), PASSWORD, START));
        var session = SESSIONS.open(user.id(), new Sessions.From("", ""), START);
        done(USERS.changePassword(user, PASSWORD, new Secret("Right-secret-2"), "test", START.plusSeconds(1)));
        assertThat(SESSIONS.find(session, START.plusSeconds(2))).isEmpty();
        done(USERS.deactivate(PLATFORM, user.id()));
        assertThat(USERS.active(user.id())).isEmpty();
        assertThat(USERS.logIn("gone@example.org", new Secret("Right-secret-2"), "elsewhere"))
                .isEmpty();
    }

    @Test
    void nobody_gives_a_role_above_their_own_or_changes_themselves() {
        var admin = done(
                USERS.accept(invite("admin@example.org", Role.ORGANIZATION_ADMINISTRATOR, START), PASSWORD, START));
        var actor = new Users.Actor(admin.id(), ORG, Role.ORGANIZATION_ADMINISTRATOR);
        var wanted = new Users.Invitation("high@example.org", "High", Role.PLATFORM_ADMINISTRATOR);
        assertThat(refusal(USERS.invite(actor, wanted, START))).isInstanceOf(UserRefusal.RoleTooHigh.class);
        assertThat(refusal(USERS.changeRole(actor, admin.id(), Role.VIEWER)))
                .isInstanceOf(UserRefusal.OwnAccount.class);
    }

    @Test
    void a_weak_password_is_told_everything_it_lacks() {
        assertThat(PasswordRule.faults(new Secret("a@b.cd"), "a@b.cd"))
                .isEqualTo(List.of(
                        PasswordRule.Fault.TOO_SHORT,
                        PasswordRule.Fault.NO_UPPER_CASE,
                        PasswordRule.Fault.NO_DIGIT,
                        PasswordRule.Fault.HOLDS_NAME));
        assertThat(PasswordRule.faults(PASSWORD, "a@b.cd")).isEmpty();
    }
}
