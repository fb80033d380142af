package io.meniscus.run;

import io.meniscus.config.DatabaseAddress;
import io.meniscus.core.OrgId;
import io.meniscus.core.event.Events;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import java.util.List;

/**
 * The door to the database for everything hot: commands go through {@link GroupCommit}, questions through {@link
 * GroupRead}. It opens the transactions, sets the organization, writes events and idempotency records, and commits.
 */
public final class Runner implements AutoCloseable {
    private final RunCounters counters = new RunCounters();
    private final Idempotency idempotency = new Idempotency();
    private final GroupCommit groupCommit;
    private final GroupRead groupRead;

    /**
     * @param databaseCores cores of the database's machine: eight writing and one reading worker for each
     * @param events        how events are written
     */
    public Runner(DatabaseAddress address, int databaseCores, SectionStore<Events, ?> events) {
        this.groupCommit = new GroupCommit(address, databaseCores, idempotency, events, counters);
        this.groupRead = new GroupRead(address, databaseCores, counters);
    }

    /**
     * Runs the commands of one request, in order, and answers what its rendering makes of their outcomes.
     *
     * @throws RunRefused when it was not run, or is not known to have been
     */
    public <C, R, A> A write(Call call, Operation<C, R> operation, List<C> commands, Rendering<R, A> rendering) {
        var request = begin(call, operation, commands, rendering);
        groupCommit.submit(request);
        return request.await();
    }

    /**
     * As {@link #write}, for jobs: on workers of their own, in one transaction whatever the number of commands, and
     * giving way to callers. No more than 200 customers may be locked by one.
     *
     * @throws RunRefused when it was not run, or is not known to have been
     */
    public <C, R, A> A writeInBulk(Call call, Operation<C, R> operation, List<C> commands, Rendering<R, A> rendering) {
        var request = begin(call, operation, commands, rendering);
        groupCommit.submitInBulk(request);
        return request.await();
    }

    private <C, R, A> Pending<C, R, A> begin(
            Call call, Operation<C, R> operation, List<C> commands, Rendering<R, A> rendering) {
        var key = call.key();
        if (key != null && !idempotency.begin(key)) {
            throw new RunRefused(RunRefused.Reason.TWIN_IN_FLIGHT);
        }
        // the key is free when the request has its answer, which an interrupted caller doesn't wait for
        Runnable whenAnswered = key == null ? () -> {} : () -> idempotency.end(key);
        return new Pending<>(call, operation, commands, rendering, whenAnswered);
    }

    /**
     * Answers a question.
     *
     * @throws RunRefused when the queue is full or the database away
     */
    public <Q, A> A read(OrgId org, Question<Q, A> question, Q query) {
        return groupRead.ask(org, question, query);
    }

    public RunCounters counters() {
        return counters;
    }

    /** Callers' commands that wait for a worker. */
    public int waiting() {
        return groupCommit.waiting();
    }

    @Override
    public void close() {
        groupCommit.close();
        groupRead.close();
    }
}
