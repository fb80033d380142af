package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.MergeStore;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Registrations;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge that somebody asked for, and its undoing, stand in both chains, which stay provable. */
class MergeMarksTest {
    private static final PersonPoints.Mark END = new PersonPoints.Mark(
            Instant.parse("9999-01-01T00:00:00Z"),
            Long.MAX_VALUE,
            new AccountKey(new CustomerId(Long.MAX_VALUE), new ProgramId(1)));

    @TempDir
    private Path data;

    private LedgerFixture fixture;
    private Ledgers ledgers;
    private Merges merges;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
        ledgers = fixture.ledgers(data);
        merges =
                new Merges(fixture.runner, fixture.customers, new MergeStore(fixture.jdbi), new MergedPoints(fixture.points, new RedemptionStore()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private CustomerId with(long points) {
        var who = fixture.customer();
        if (points > 0) {
            fixture.earn(who, points, now(), now().plus(Duration.ofDays(30)));
        }
        return who;
    }

    private static CustomerRef ref(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    private MergeEdge merge(CustomerId victim, CustomerId survivor) {
        var call = Registrations.call();
        var command = new MergeCustomers(
                ref(victim), ref(survivor), Registrations.RULES.merging(), Registrations.TILL, call.request());
        return Registrations.accepted(merges.merge(call, command, outcome())).result();
    }

    private void undo(MergeEdge edge) {
        Call call = Registrations.call();
        var command = new UndoMerge(edge.id(), Registrations.RULES.merging(), Registrations.TILL, call.request());
        Registrations.accepted(merges.undo(call, command, outcome()));
    }

    private static <R> Rendering<R, Outcome<R>> outcome() {
        return new Rendering<>() {
            @Override
            public Outcome<R> render(List<Outcome<R>> outcomes) {
                return outcomes.getFirst();
            }

            @Override
            public Recorded record(Outcome<R> answer) {
                throw new UnsupportedOperationException("no call here has a key");
            }

            @Override
            public Outcome<R> replay(Recorded recorded) {
                throw new UnsupportedOperationException("no call here has a key");
            }
        };
    }

    private List<LedgerEntry> entries(CustomerId who) {
        return ledgers.points().entries(fixture.org, List.of(who), END, 10);
    }

    private Head head(CustomerId who) {
        return ledgers.points().accounts(fixture.org, List.of(who)).getFirst().head();
    }

    @Test
    void each_chain_carries_the_head_the_other_had_when_they_became_one_and_when_they_were_parted() {
        var victim = with(10);
        var survivor = with(20);
        var before = List.of(head(victim), head(survivor));
        var edge = merge(victim, survivor);
        assertThat(entries(victim).getFirst().mark()).isEqualTo(before.getLast());
        assertThat(entries(survivor).getFirst().mark()).isEqualTo(before.getFirst());
        assertThat(entries(victim).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_MARK);
        assertThat(entries(victim).getFirst().cause().reference())
                .isEqualTo(edge.id().value());

        var merged = List.of(head(victim), head(survivor));
        undo(edge);
        assertThat(entries(victim).getFirst().cause().event()).isEqualTo(LedgerEvent.MERGE_UNDO_MARK);
        assertThat(entries(victim).getFirst().mark()).isEqualTo(merged.getLast());
        assertThat(entries(survivor).getFirst().mark()).isEqualTo(merged.getFirst());
        assertThat(ledgers.verification().check(fixture.org, List.of(victim, survivor)))
                .hasSize(2)
                .allSatisfy(checked -> assertThat(checked.finding()).isEmpty());
    }

    @Test
    void a_side_without_points_leaves_no_mark() {
        var victim = with(0);
        var survivor = with(20);
        var edge = merge(victim, survivor);
        undo(edge);
        assertThat(entries(survivor)).hasSize(1);
        assertThat(entries(victim)).isEmpty();
    }
}
