package io.meniscus.user.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.testing.TestPostgres;
import io.meniscus.user.FirstAdministrator;
import io.meniscus.user.Member;
import io.meniscus.user.UserId;
import io.meniscus.user.UserStore;
import io.meniscus.user.Users;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserImportTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
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
    private static final AtomicLong ORGANIZATIONS = new AtomicLong(70);
    private static final String HEADER = "username,first name,last name,role,password";

    private final OrgId org = new OrgId(ORGANIZATIONS.incrementAndGet());
    private final String domain = "@" + org.value() + ".example.org";
    private final List<String> handedOut = new ArrayList<>();
    private final UserImport users =
            new UserImport(USERS, (_, errand, lines) -> handedOut.add(errand + ": " + lines), RANDOMNESS);

    @BeforeAll
    static void prepare(@TempDir Path data) {
        DIRECTORY.start();
        // Makes the platform, whose rows users are.
        new FirstAdministrator(STORE, SECRETS, RANDOMNESS).prepare(data, AT);
    }

    @AfterAll
    static void close() {
        DIRECTORY.close();
        DATABASE.close();
    }

    private ImportKind.Reading open() {
        return users.open(org, Map.of(), new ImportKind.Origin(7, "console_user 1", AT));
    }

    private List<RowProblem> write(String... lines) {
        return open().write(rows(lines), Slice.Beginning.FRESH);
    }

    private static List<ImportRow> rows(String... lines) {
        var header = HEADER.split(",", -1);
        var rows = new ArrayList<ImportRow>();
        for (int i = 0; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            var values = new HashMap<String, String>();
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    values.put(header[j], cells[j]);
                }
            }
            rows.add(new ImportRow(i + 2, values));
        }
        return rows;
    }

    private Member member(String name) {
        return USERS.members(org).stream()
                .filter(one -> one.email().equals(name + domain))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_is_new_logs_in_with_the_password_that_was_drawn_and_must_change_it() {
        assertThat(write("Asha" + domain + ",Asha,Rao,Organization administrator,"))
                .isEmpty();

        assertThat(member("asha").name()).isEqualTo("Asha Rao");
        assertThat(member("asha").role()).isEqualTo(Role.ORGANIZATION_ADMINISTRATOR);
        assertThat(handedOut).hasSize(1).first().asString().startsWith("import-7: user asha" + domain + " password ");
        var password = handedOut.getFirst().strip().replaceFirst(".* ", "");
        var user = USERS.logIn("asha" + domain, new Secret(password), "test").orElseThrow();
        assertThat(user.mustChangePassword()).isTrue();
    }

    @Test
    void a_given_password_is_the_first_one_and_stands_in_no_file() {
        assertThat(write("b" + domain + ",B,,viewer,Given-secret-1")).isEmpty();

        assertThat(handedOut).isEmpty();
        var user =
                USERS.logIn("b" + domain, new Secret("Given-secret-1"), "test").orElseThrow();
        assertThat(user.mustChangePassword()).isTrue();
    }

    @Test
    void an_account_of_another_organization_gets_a_role_here_and_keeps_its_password() {
        var elsewhere = new Users.Actor(new UserId(0), new OrgId(9), Role.ORGANIZATION_ADMINISTRATOR);
        var token = ((Users.Result.Done<String>)
                        USERS.invite(elsewhere, new Users.Invitation("c" + domain, "C", Role.EDITOR), AT))
                .value();
        USERS.accept(token, new Secret("Own-secret-1"), AT);

        assertThat(write("c" + domain + ",C,,viewer,Given-secret-1"))
                .extracting(RowProblem::column)
                .containsExactly("password");
        assertThat(write("c" + domain + ",C,,viewer,")).isEmpty();

        assertThat(handedOut).isEmpty();
        assertThat(member("c").role()).isEqualTo(Role.VIEWER);
        assertThat(USERS.logIn("c" + domain, new Secret("Own-secret-1"), "test")
                        .orElseThrow()
                        .roles()
                        .in(new OrgId(9)))
                .contains(Role.EDITOR);
    }

    @Test
    void rows_that_are_wrong_are_told_by_column_and_no_problem_shows_a_password() {
        write("there" + domain + ",There,,viewer,");
        var lines = new String[] {
            "no address,A,,viewer,",
            "d" + domain + ",,,viewer,",
            "e" + domain + ",E,,owner,",
            "f" + domain + ",F,,platform administrator,",
            "g" + domain + ",G,,viewer,short",
            "there" + domain + ",There,,viewer,",
            "h" + domain + ",H,,editor,",
            "H" + domain + ",H,,editor,",
        };

        var problems = open().check(rows(lines));

        assertThat(problems)
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(
                        tuple(2L, "username"),
                        tuple(3L, "first name"),
                        tuple(4L, "role"),
                        tuple(5L, "role"),
                        tuple(6L, "password"),
                        tuple(7L, "username"),
                        tuple(9L, "username"));
        assertThat(problems).noneMatch(problem -> problem.message().contains("short"));
        assertThat(USERS.members(org)).hasSize(1);
        assertThat(write(lines)).isEqualTo(problems);
        assertThat(USERS.members(org))
                .extracting(Member::email)
                .containsExactlyInAnyOrder("there" + domain, "h" + domain);
    }

    @Test
    void a_role_is_for_the_whole_organization() {
        var row = new ImportRow(
                2,
                Map.of(
                        "username",
                        "i" + domain,
                        "first name",
                        "I",
                        "role",
                        "viewer",
                        "accessible entity types",
                        "STORE"));

        assertThat(open().check(List.of(row)))
                .extracting(RowProblem::column)
                .containsExactly("accessible entity types");
    }

    @Test
    void rows_behind_the_two_hundredth_are_refused() {
        var lines = IntStream.range(0, 201)
                .mapToObj(i -> "many" + i + domain + ",M,,viewer,")
                .toArray(String[]::new);

        assertThat(open().check(rows(lines))).extracting(RowProblem::row).containsExactly(202L);
    }

    @Test
    void rows_written_before_a_server_ended_are_no_problem_when_they_come_again() {
        write("j" + domain + ",J,,viewer,");

        var again = rows("j" + domain + ",J,,viewer,", "k" + domain + ",K,,viewer,");
        assertThat(open().write(again, Slice.Beginning.REPEATED)).isEmpty();
        assertThat(USERS.members(org)).hasSize(2);
        assertThat(handedOut).hasSize(2);
    }

    @Test
    void it_takes_who_may_look_after_users_and_its_passwords_are_shown_nowhere() {
        assertThat(open().takes(rows("l" + domain + ",L,,viewer,").getFirst())).contains(UserImport.RIGHT);
        assertThat(users.rights()).containsExactly(UserImport.RIGHT.permission());
        assertThat(users.columns(org))
                .filteredOn(column -> column.showing() == ImportColumn.Showing.MASKED)
                .extracting(ImportColumn::name)
                .containsExactly("password");
    }
}
