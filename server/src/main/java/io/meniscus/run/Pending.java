package io.meniscus.run;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import io.meniscus.run.call.RunRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request in the write path: the unit that is queued, put back, split off and recorded under a key. Its items
 * are decided one by one, each on a savepoint.
 */
final class Pending<C, R, A> implements Lane.Item {
    private static final long MAX_WAIT_NANOS = 10_000_000_000L;
    private static final long MAX_BLOCKED_NANOS = 2_000_000_000L;

    private final Call call;
    private final Operation<C, R> operation;
    private final List<C> commands;
    private final Rendering<R, A> rendering;
    private final Runnable whenAnswered;
    private final CompletableFuture<Supplier<A>> answer = new CompletableFuture<>();
    private final AtomicBoolean answered = new AtomicBoolean();
    private final long submittedAt = System.nanoTime();
    private long blockedSince;
    private List<Outcome<R>> outcomes = List.of();
    private @Nullable A rendered;
    private @Nullable Recorded recorded;
    private boolean leavesTraces;

    /** Takes a request; {@code whenAnswered} runs once, just before its answer can be seen. */
    Pending(Call call, Operation<C, R> operation, List<C> commands, Rendering<R, A> rendering, Runnable whenAnswered) {
        this.call = call;
        this.operation = operation;
        this.commands = commands;
        this.rendering = rendering;
        this.whenAnswered = whenAnswered;
    }

    @Override
    public int size() {
        return commands.size();
    }

    Call call() {
        return call;
    }

    boolean waitedTooLong() {
        return System.nanoTime() - submittedAt > MAX_WAIT_NANOS;
    }

    /** Notes that rows were held by somebody else; true when that has lasted for too long. */
    boolean blockedTooLong() {
        long now = System.nanoTime();
        if (blockedSince == 0) {
            blockedSince = now;
        }
        return now - blockedSince > MAX_BLOCKED_NANOS;
    }

    int idsNeeded(IdKind kind) {
        int needed = 0;
        for (var command : commands) {
            needed += operation.idsNeeded(command, kind);
        }
        return needed;
    }

    void addNeeds(Needs needs) {
        for (var command : commands) {
            operation.needs(command, needs);
        }
    }

    /** Whether any of its items has to wait; then all do, and so do later requests for the same customers. */
    boolean blocked(World world) {
        if (commands.stream().noneMatch(command -> operation.blocked(command, world))) {
            return false;
        }
        commands.forEach(command -> operation.holdBack(command, world));
        return true;
    }

    /** Decides every item; one that fails leaves its neighbours as they are. */
    void decide(World world, Given.Ids ids) {
        var given = new Given(call.at(), ids);
        int savepoint = world.savepoint();
        int kept = world.kept();
        var decided = new ArrayList<Outcome<R>>(commands.size());
        for (var command : commands) {
            decided.add(world.attempt(() -> operation.decide(command, world, given)));
        }
        outcomes = decided;
        leavesTraces = world.kept() > kept;
        rendered = null;
        recorded = null;
        if (call.key() != null && outcomes.stream().noneMatch(Outcome.Failed.class::isInstance)) {
            try {
                renderForRecord();
            } catch (RuntimeException bug) {
                world.rollbackTo(savepoint);
                outcomes = commands.stream()
                        .<Outcome<R>>map(command -> new Outcome.Failed<>(bug))
                        .toList();
            }
        }
    }

    private void renderForRecord() {
        A made = rendering.render(outcomes);
        rendered = made;
        recorded = rendering.record(made);
    }

    /** What is to be kept under the request's key; null when there is no key or the answer is not kept. */
    @Nullable
    Recorded recorded() {
        return recorded;
    }

    boolean changesAnything() {
        return recorded != null || leavesTraces || outcomes.stream().anyMatch(Outcome.Accepted.class::isInstance);
    }

    /** Whether it has its answer: then it takes no part in a further attempt of its batch. */
    boolean isAnswered() {
        return answered.get();
    }

    /** Hands out the decided answer; rendering of a keyless request is left to the caller's thread. */
    void complete() {
        A ready = rendered;
        var decided = outcomes;
        answer(() -> answer.complete(ready == null ? () -> rendering.render(decided) : () -> ready));
    }

    void replay(Recorded kept) {
        answer(() -> answer.complete(() -> rendering.replay(kept)));
    }

    void refuse(RunRefused.Reason reason) {
        fail(new RunRefused(reason));
    }

    void fail(Throwable cause) {
        answer(() -> answer.completeExceptionally(cause));
    }

    private void answer(Runnable handOut) {
        if (answered.compareAndSet(false, true)) {
            whenAnswered.run();
            handOut.run();
        }
    }

    /** Waits for the answer; a virtual thread is parked meanwhile. */
    A await() {
        try {
            return answer.get().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunRefused(RunRefused.Reason.UNAVAILABLE);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RunRefused refused -> throw refused;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
