package io.meniscus.store;

import io.meniscus.core.OrgId;
import io.meniscus.run.database.CallTransaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables of clients' logs. */
public final class ClientLogStore {
    private final Jdbi jdbi;

    public ClientLogStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Stores a file unless the store has it, and throws away the store's oldest beyond its share. */
    void insert(ClientLog log, long share) {
        CallTransaction.in(jdbi, handle -> {
            enter(handle, log.org());
            var id = handle.createQuery("""
                            insert into client_log (org_id, id, store_id, till_id, file_name, bytes, sha1, logged_at,
                                                    uploaded_at, received_at)
                            values (:org, nextval('client_log_id'), :store, :till, :name, :bytes, :sha1, :logged,
                                    :uploaded, :received)
                            on conflict (org_id, store_id, file_name, sha1) do nothing
                            returning id""")
                    .bind("org", log.org().value())
                    .bind("store", log.store())
                    .bind("till", log.till().value())
                    .bind("name", log.name())
                    .bind("bytes", log.bytes())
                    .bind("sha1", log.sha1())
                    .bind("logged", utc(log.loggedAt()))
                    .bind("uploaded", utc(log.uploadedAt()))
                    .bind("received", utc(log.receivedAt()))
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(made -> {
                insertChunks(handle, log, made);
                deleteBeyond(handle, log, share);
            });
            return id;
        });
    }

    private static void insertChunks(Handle handle, ClientLog log, long id) {
        int number = 0;
        for (var chunk : log.chunks()) {
            handle.createUpdate("""
                            insert into client_log_chunk (org_id, log_id, number, content)
                            values (:org, :log, :number, :content)""")
                    .bind("org", log.org().value())
                    .bind("log", id)
                    .bind("number", number++)
                    .bind("content", chunk)
                    .execute();
        }
    }

    private static void deleteBeyond(Handle handle, ClientLog log, long share) {
        handle.createUpdate("""
                        delete from client_log l
                         using (select id, sum(bytes) over (order by id desc) as so_far
                                  from client_log where org_id = :org and store_id = :store) newest
                         where l.org_id = :org and l.id = newest.id and newest.so_far > :share""")
                .bind("org", log.org().value())
                .bind("store", log.store())
                .bind("share", share)
                .execute();
    }

    /** Deletes files that came before a time, at most so many; answers how many. */
    int deleteBefore(OrgId org, Instant cutoff, int limit) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createUpdate("""
                            delete from client_log
                             where org_id = :org
                               and id in (select id from client_log
                                           where org_id = :org and received_at < :cutoff order by id limit :limit)""")
                    .bind("org", org.value())
                    .bind("cutoff", utc(cutoff))
                    .bind("limit", limit)
                    .execute();
        });
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
