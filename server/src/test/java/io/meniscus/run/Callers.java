package io.meniscus.run;

import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.run.call.RunRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many callers at once, and what each of them saw. A caller that is left without an answer fails the test. */
public final class Callers {
    private static final long LONGEST_WAIT_SECONDS = 60;

    private Callers() {}

    /** What one caller saw. */
    public sealed interface Seen<A> {
        record Answer<A>(A answer) implements Seen<A> {}

        record NotRun<A>(RunRefused.Reason reason) implements Seen<A> {}

        record Broke<A>(RuntimeException bug) implements Seen<A> {}
    }

    /** Runs all calls at once, each on a thread of its own, and waits for every one. */
    public static <A> List<Seen<A>> all(List<Callable<A>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures =
                    calls.stream().map(call -> threads.submit(() -> seen(call))).toList();
            var seen = new ArrayList<Seen<A>>();
            for (var future : futures) {
                seen.add(await(future));
            }
            return seen;
        }
    }

    /** What a call comes to. */
    public static <A> Seen<A> seen(Callable<A> call) throws Exception {
        try {
            return new Seen.Answer<>(call.call());
        } catch (RunRefused refused) {
            return new Seen.NotRun<>(refused.reason());
        } catch (RuntimeException bug) {
            return new Seen.Broke<>(bug);
        }
    }

    public static <A> A await(Future<A> future) throws InterruptedException {
        try {
            return future.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("a caller was left without an answer", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** A request that registers these. */
    public static Callable<List<Outcome<Registered>>> registering(
            Customers customers, List<RegisterCustomer> commands) {
        return () -> customers.register(Registrations.call(), commands, Registrations.outcomes());
    }

    /** The outcomes of a request that was answered; fails the test on any other. */
    public static <A> A answer(Seen<A> seen) {
        return switch (seen) {
            case Seen.Answer<A>(var answer) -> answer;
            case Seen.NotRun<A>(var reason) -> throw new AssertionError(reason);
            case Seen.Broke<A>(var bug) -> throw new AssertionError(bug);
        };
    }
}
