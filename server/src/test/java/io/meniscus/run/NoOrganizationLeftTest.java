package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import io.meniscus.event.EventStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.database.HotConnection;
import io.meniscus.run.database.IdBlocks;
import io.meniscus.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The connection of a write worker belongs to no organization between two batches, however the last one ended. */
class NoOrganizationLeftTest {
    private static final OrgId ORG = new OrgId(1);
    private static final HotConnection HOT =
            new HotConnection(TestPostgres.freshDatabase().app(), "test");

    @AfterAll
    static void close() {
        HOT.close();
    }

    /** What a command of the test comes to. */
    private enum Command {
        HAPPEN,
        BE_REFUSED
    }

    private record Refused() implements Refusal {}

    private static final class Happen implements Operation<Command, Long> {
        @Override
        public void needs(Command command, Needs needs) {
            // Events are stored whatever was needed.
        }

        @Override
        public boolean blocked(Command command, World world) {
            return false;
        }

        @Override
        public void holdBack(Command command, World world) {
            // nothing of the test ever waits
        }

        @Override
        public Outcome<Long> decide(Command command, World world, Given given) {
            if (command == Command.BE_REFUSED) {
                return Outcome.refused(new Refused());
            }
            long id = given.id(IdKind.EVENT);
            var event = new Event(
                    id, given.at(), EventKind.CUSTOMER_ADDED, new CustomerId(1), 0, new TillId(1), RequestId.of(1));
            world.section(Events.KIND).rows().add(event);
            return Outcome.accepted(id);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return 1;
        }
    }

    private static final Rendering<Long, Integer> COUNT = new Rendering<>() {
        @Override
        public Integer render(List<Outcome<Long>> outcomes) {
            return outcomes.size();
        }

        @Override
        public Recorded record(Integer answer) {
            throw new UnsupportedOperationException("no key was given");
        }

        @Override
        public Integer replay(Recorded recorded) {
            throw new UnsupportedOperationException("no key was given");
        }
    };

    @Test
    void after_a_batch_was_committed() throws SQLException {
        var connection = HOT.get();
        var batch = batch(Command.HAPPEN);
        batch.run(connection, new IdBlocks());

        assertThat(batch.witness()).isNotNull();
        assertNobodys(connection);
    }

    @Test
    void after_a_batch_changed_nothing() throws SQLException {
        var connection = HOT.get();
        batch(Command.BE_REFUSED).run(connection, new IdBlocks());

        assertNobodys(connection);
    }

    @Test
    void after_a_batch_failed() throws SQLException {
        var connection = HOT.get();
        try (var statement = connection.createStatement()) {
            statement.execute("begin; select set_config('app.org', '1', true)");
        }
        HOT.rollback();

        assertNobodys(connection);
    }

    private static Batch batch(Command command) {
        var call = new Call(ORG, RequestId.of(1), Instant.EPOCH, null);
        var pending = new Pending<>(call, new Happen(), List.of(command), COUNT, () -> {});
        return new Batch(ORG, List.of(pending), LoadScript.Mode.WRITE, new Idempotency(), new EventStore());
    }

    private static void assertNobodys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select coalesce(current_setting('app.org', true), ''), (select count(*) from event)")) {
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
            assertThat(rows.getLong(2)).isZero();
        }
    }
}
