package io.meniscus.user;

import io.meniscus.access.KnownLogin.UserRoles;
import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.Role;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretScheme;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.core.OrgId;
import io.meniscus.organization.Activity;
import io.meniscus.run.database.CallTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Users, their roles, passwords and invitations. They are the platform's rows, whatever organization they are for. */
public final class UserStore {
    private final Jdbi jdbi;

    public UserStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A user to write; nothing else of them is there yet. */
    record NewUser(String email, String name, UserState state, boolean platform, Instant at) {}

    boolean isEmpty() {
        return onPlatform(handle -> handle.createQuery("select not exists(select from console_user where org_id = 0)")
                .mapTo(Boolean.class)
                .one());
    }

    Optional<ConsoleUser> find(UserId id) {
        return onPlatform(handle -> handle.createQuery("""
                        select id, email, name, state, platform, must_change from console_user
                         where org_id = 0 and id = :id""")
                .bind("id", id.value())
                .map((row, _) -> user(handle, row))
                .findOne());
    }

    Optional<ConsoleUser> find(String email) {
        return onPlatform(handle -> handle.createQuery("""
                        select id, email, name, state, platform, must_change from console_user
                         where org_id = 0 and email = :email""")
                .bind("email", email)
                .map((row, _) -> user(handle, row))
                .findOne());
    }

    private static ConsoleUser user(Handle handle, ResultSet row) throws SQLException {
        var id = new UserId(row.getLong("id"));
        return new ConsoleUser(
                id,
                row.getString("email"),
                row.getString("name"),
                UserState.ofCode(row.getInt("state")),
                row.getBoolean("must_change") ? ConsoleUser.PasswordState.FIRST : ConsoleUser.PasswordState.CHOSEN,
                new UserRoles(row.getBoolean("platform"), roles(handle, id)));
    }

    private static Map<OrgId, Role> roles(Handle handle, UserId id) {
        var roles = new HashMap<OrgId, Role>();
        handle.createQuery("select member_of, role from console_membership where org_id = 0 and user_id = :id")
                .bind("id", id.value())
                .map((row, _) -> Map.entry(new OrgId(row.getLong("member_of")), Role.ofCode(row.getInt("role"))))
                .forEach(entry -> roles.put(entry.getKey(), entry.getValue()));
        return roles;
    }

    List<Member> members(OrgId org) {
        return onPlatform(handle -> handle.createQuery("""
                        select u.id, u.email, u.name, u.state, m.role
                          from console_membership m
                          join console_user u on u.org_id = m.org_id and u.id = m.user_id
                         where m.org_id = 0 and m.member_of = :org
                         order by u.name, u.email""")
                .bind("org", org.value())
                .map((row, _) -> new Member(
                        new UserId(row.getLong("id")),
                        row.getString("email"),
                        row.getString("name"),
                        UserState.ofCode(row.getInt("state")),
                        Role.ofCode(row.getInt("role"))))
                .list());
    }

    /** Adds a user, or nothing when the e-mail is another's. */
    Optional<UserId> add(NewUser user) {
        return onPlatform(handle -> insert(handle, user));
    }

    private static Optional<UserId> insert(Handle handle, NewUser user) {
        return handle.createQuery("""
                        insert into console_user (org_id, id, email, name, state, platform, must_change, created_at)
                        values (0, nextval('console_user_id'), :email, :name, :state, :platform, true, :at)
                        on conflict (org_id, email) do nothing
                        returning id""")
                .bind("email", user.email)
                .bind("name", user.name)
                .bind("state", user.state.code())
                .bind("platform", user.platform)
                .bind("at", utc(user.at))
                .mapTo(Long.class)
                .findOne()
                .map(UserId::new);
    }

    /** Adds a user with a first password and a role; nothing when the e-mail is another's. */
    Optional<UserId> addMember(NewUser user, OrgId org, Role role, List<SecretVerifier> verifiers, int kept) {
        return onPlatform(handle -> {
            var added = insert(handle, user);
            added.ifPresent(id -> {
                replacePassword(handle, id, verifiers, ConsoleUser.PasswordState.FIRST, user.at, kept);
                insertRole(handle, id, org, role);
                putLogin(handle, id);
            });
            return added;
        });
    }

    /** Adds a user together with the first password; false when somebody else did meanwhile. */
    boolean addFirst(NewUser user, List<SecretVerifier> verifiers) {
        return jdbi.inTransaction(handle -> {
            // Not a tenant, so not active; its row is what the platform's own rows refer to.
            handle.execute("""
                    insert into organization_directory (org_id, code, active, version)
                    values (0, '', false, 0)
                    on conflict do nothing""");
            enterPlatform(handle);
            var added = insert(handle, user);
            added.ifPresent(id -> {
                replacePassword(handle, id, verifiers, ConsoleUser.PasswordState.FIRST, user.at, 1);
                putLogin(handle, id);
            });
            return added.isPresent();
        });
    }

    List<Member> platformAdministrators() {
        return onPlatform(handle -> handle.createQuery("""
                        select id, email, name, state from console_user
                         where org_id = 0 and platform
                         order by name, email""")
                .map((row, _) -> new Member(
                        new UserId(row.getLong("id")),
                        row.getString("email"),
                        row.getString("name"),
                        UserState.ofCode(row.getInt("state")),
                        Role.PLATFORM_ADMINISTRATOR))
                .list());
    }

    void putPlatform(UserId user, boolean platform) {
        changed(
                user,
                handle -> handle.createUpdate(
                                "update console_user set platform = :platform where org_id = 0 and id = :id")
                        .bind("platform", platform)
                        .bind("id", user.value())
                        .execute());
    }

    void putRole(UserId user, OrgId org, Role role) {
        changed(user, handle -> insertRole(handle, user, org, role));
    }

    private static void insertRole(Handle handle, UserId user, OrgId org, Role role) {
        handle.createUpdate("""
                        insert into console_membership (org_id, user_id, member_of, role)
                        values (0, :user, :org, :role)
                        on conflict (org_id, user_id, member_of) do update set role = excluded.role""")
                .bind("user", user.value())
                .bind("org", org.value())
                .bind("role", role.code())
                .execute();
    }

    void removeRole(UserId user, OrgId org) {
        changed(
                user,
                handle -> handle.createUpdate("""
                        delete from console_membership where org_id = 0 and user_id = :user and member_of = :org""")
                        .bind("user", user.value())
                        .bind("org", org.value())
                        .execute());
    }

    void putState(UserId user, UserState state) {
        changed(
                user,
                handle -> handle.createUpdate("""
                        update console_user set state = :state where org_id = 0 and id = :user""")
                        .bind("user", user.value())
                        .bind("state", state.code())
                        .execute());
    }

    /** Sets a password: the user is active with it, all sessions and invitations of before are void. */
    void putPassword(
            UserId user, List<SecretVerifier> verifiers, ConsoleUser.PasswordState password, Instant at, int kept) {
        changed(user, handle -> replacePassword(handle, user, verifiers, password, at, kept));
    }

    private static int replacePassword(
            Handle handle,
            UserId user,
            List<SecretVerifier> verifiers,
            ConsoleUser.PasswordState password,
            Instant at,
            int kept) {
        LoginStore.replaceVerifiers(handle, OrgId.PLATFORM, LoginKind.CONSOLE_USER, user.value(), verifiers);
        remember(handle, user, verifiers, at, kept);
        for (var statement : List.of("delete from console_session", "delete from console_invite")) {
            handle.createUpdate(statement + " where org_id = 0 and user_id = :user")
                    .bind("user", user.value())
                    .execute();
        }
        return handle.createUpdate("""
                        update console_user set state = 1, must_change = :first where org_id = 0 and id = :user""")
                .bind("user", user.value())
                .bind("first", password == ConsoleUser.PasswordState.FIRST)
                .execute();
    }

    private static void remember(Handle handle, UserId user, List<SecretVerifier> verifiers, Instant at, int kept) {
        for (var verifier : verifiers) {
            if (verifier.form() == SecretForm.MD5_HEX) {
                handle.createUpdate("""
                                insert into console_password
                                       (org_id, user_id, set_at, scheme, key_id, salt, verifier)
                                values (0, :user, :at, :scheme, :key, :salt, :verifier)""")
                        .bind("user", user.value())
                        .bind("at", utc(at))
                        .bind("scheme", verifier.scheme().code())
                        .bind("key", verifier.keyId())
                        .bind("salt", verifier.salt())
                        .bind("verifier", verifier.verifier())
                        .execute();
            }
        }
        handle.createUpdate("""
                        delete from console_password
                         where org_id = 0 and user_id = :user and set_at not in (
                               select set_at from console_password where org_id = 0 and user_id = :user
                                order by set_at desc limit :kept)
                        """).bind("user", user.value()).bind("kept", kept).execute();
    }

    /** What the last passwords are checked against, the present one among them. */
    List<SecretVerifier> pastPasswords(UserId user) {
        return onPlatform(handle -> handle.createQuery("""
                        select scheme, key_id, salt, verifier from console_password
                         where org_id = 0 and user_id = :user""")
                .bind("user", user.value())
                .map((row, _) -> new SecretVerifier(
                        SecretForm.MD5_HEX,
                        SecretScheme.ofCode(row.getInt("scheme")),
                        row.getInt("key_id"),
                        row.getBytes("salt"),
                        row.getBytes("verifier")))
                .list());
    }

    /** A new invitation; earlier ones of the user are void. */
    void putInvite(UserId user, byte[] tokenHash, Instant expiresAt) {
        onPlatform(handle -> {
            handle.createUpdate("delete from console_invite where org_id = 0 and user_id = :user")
                    .bind("user", user.value())
                    .execute();
            return handle.createUpdate("""
                            insert into console_invite (org_id, token_hash, user_id, expires_at)
                            values (0, :hash, :user, :at)""")
                    .bind("hash", tokenHash)
                    .bind("user", user.value())
                    .bind("at", utc(expiresAt))
                    .execute();
        });
    }

    Optional<UserId> invited(byte[] tokenHash, Instant now) {
        return onPlatform(handle -> handle.createQuery("""
                        select user_id from console_invite
                         where org_id = 0 and token_hash = :hash and expires_at > :at""")
                .bind("hash", tokenHash)
                .bind("at", utc(now))
                .mapTo(Long.class)
                .findOne()
                .map(UserId::new));
    }

    /** Runs a change and tells every server to forget what it verified of this user. */
    private void changed(UserId user, Consumer<Handle> change) {
        onPlatform(handle -> {
            change.accept(handle);
            return putLogin(handle, user);
        });
    }

    private static LoginStore.Written putLogin(Handle handle, UserId user) {
        var login = handle.createQuery("select email, state from console_user where org_id = 0 and id = :id")
                .bind("id", user.value())
                .map((row, _) -> Map.entry(row.getString("email"), UserState.ofCode(row.getInt("state"))))
                .one();
        var key = new Login.Key(LoginKind.CONSOLE_USER, LoginName.of(login.getKey()));
        return LoginStore.put(
                handle, key, OrgId.PLATFORM, user.value(), Activity.of(login.getValue() == UserState.ACTIVE));
    }

    private <T> T onPlatform(Function<Handle, T> work) {
        return CallTransaction.in(jdbi, handle -> {
            enterPlatform(handle);
            return work.apply(handle);
        });
    }

    static void enterPlatform(Handle handle) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(OrgId.PLATFORM.value()))
                .mapTo(String.class)
                .one();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
