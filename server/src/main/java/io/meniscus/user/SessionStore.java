package io.meniscus.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sessions, by a keyed hash of their cookies. They are the platform's rows. */
public final class SessionStore {
    private final Jdbi jdbi;

    public SessionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(byte[] idHash, Session session) {
        onPlatform(handle -> handle.createUpdate("""
                        insert into console_session (org_id, id_hash, user_id, created_at, seen_at, address, browser)
                        values (0, :id, :user, :created, :created, :address, :browser)""")
                .bind("id", idHash)
                .bind("user", session.user().value())
                .bind("created", utc(session.createdAt()))
                .bind("address", session.address())
                .bind("browser", session.browser())
                .execute());
    }

    /** One that was begun and seen late enough. */
    Optional<Session> find(byte[] idHash, Instant begunAfter, Instant seenAfter) {
        return onPlatform(handle -> handle.createQuery("""
                        select id_hash, user_id, created_at, seen_at, address, browser from console_session
                         where org_id = 0 and id_hash = :id and created_at > :begun and seen_at > :seen""")
                .bind("id", idHash)
                .bind("begun", utc(begunAfter))
                .bind("seen", utc(seenAfter))
                .map((row, _) -> session(row))
                .findOne());
    }

    void seen(byte[] idHash, Instant at) {
        onPlatform(handle ->
                handle.createUpdate("""
                        update console_session set seen_at = :at where org_id = 0 and id_hash = :id
                        """).bind("id", idHash).bind("at", utc(at)).execute());
    }

    void remove(byte[] idHash) {
        onPlatform(handle -> handle.createUpdate("delete from console_session where org_id = 0 and id_hash = :id")
                .bind("id", idHash)
                .execute());
    }

    void removeAll(UserId user) {
        onPlatform(handle -> handle.createUpdate("delete from console_session where org_id = 0 and user_id = :user")
                .bind("user", user.value())
                .execute());
    }

    /** Forgets what nobody can come back to. */
    void removeEnded(Instant begunBefore, Instant seenBefore) {
        onPlatform(handle -> handle.createUpdate("""
                        delete from console_session
                         where org_id = 0 and (created_at <= :begun or seen_at <= :seen)""")
                .bind("begun", utc(begunBefore))
                .bind("seen", utc(seenBefore))
                .execute());
    }

    /** A user's, the latest first. */
    List<Session> of(UserId user, Instant begunAfter, Instant seenAfter) {
        return onPlatform(handle -> handle.createQuery("""
                        select id_hash, user_id, created_at, seen_at, address, browser from console_session
                         where org_id = 0 and user_id = :user and created_at > :begun and seen_at > :seen
                         order by seen_at desc limit 100""")
                .bind("user", user.value())
                .bind("begun", utc(begunAfter))
                .bind("seen", utc(seenAfter))
                .map((row, _) -> session(row))
                .list());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                name(row.getBytes("id_hash")),
                new UserId(row.getLong("user_id")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("address"),
                row.getString("browser"));
    }

    /** The first bytes of a keyed hash: enough to tell a user's sessions apart, of no use to anybody else. */
    static String name(byte[] idHash) {
        return HexFormat.of().formatHex(idHash, 0, 4);
    }

    private <T> T onPlatform(Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            UserStore.enterPlatform(handle);
            return work.apply(handle);
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
