package io.meniscus.run;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An operation of a test's own that touches no rows: "no" is refused, "throw" and "recurse" break, all else is
 * accepted. The slow one stays in its first decision, transaction open, until it may proceed.
 */
final class Decisions implements Operation<String, String> {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch proceed = new CountDownLatch(1);
    final AtomicInteger decided = new AtomicInteger();

    Decisions(boolean slow) {
        if (!slow) {
            proceed.countDown();
        }
    }

    /** The word no. */
    record No() implements Refusal {}

    /** Renders and keeps outcomes as text. */
    static final Rendering<String, String> TEXTS = new Rendering<>() {
        @Override
        public String render(List<Outcome<String>> outcomes) {
            return outcomes.toString();
        }

        @Override
        public Recorded record(String answer) {
            return new Recorded(200, 0, "text/plain", answer.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String replay(Recorded recorded) {
            return new String(recorded.body(), StandardCharsets.UTF_8);
        }
    };

    @Override
    public void needs(String command, Needs needs) {}

    @Override
    public boolean blocked(String command, World world) {
        return false;
    }

    @Override
    public void holdBack(String command, World world) {}

    @Override
    public Outcome<String> decide(String command, World world, Given given) {
        int n = decided.incrementAndGet();
        entered.countDown();
        try {
            proceed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return switch (command) {
            case "no" -> Outcome.refused(new No());
            case "throw" -> throw new IllegalStateException("a bug in deciding");
            case "recurse" -> decide(command, world, given);
            default -> Outcome.accepted(command + " " + n);
        };
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return 0;
    }
}
