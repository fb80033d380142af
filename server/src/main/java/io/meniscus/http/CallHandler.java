package io.meniscus.http;

import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes every call Jetty parsed and sees it through; counts what is in flight. */
final class CallHandler extends Handler.Abstract {
    final ListenerConfig config;
    final Router router;
    final Gate gate;
    final Instants instants;
    final Randomness randomness;
    private final List<Served.Observer> observers;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;
    private volatile long lastCall;

    CallHandler(
            ListenerConfig config,
            Router router,
            Gate gate,
            Instants instants,
            Randomness randomness,
            List<Served.Observer> observers) {
        this.config = config;
        this.router = router;
        this.gate = gate;
        this.instants = instants;
        this.randomness = randomness;
        this.observers = List.copyOf(observers);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int now = inFlight.incrementAndGet();
        noteCall();
        var exchange = new Exchange(this, request, response, callback);
        exchange.run(now > config.maxInFlight() ? Exchange.Room.NONE : Exchange.Room.SOME);
        return true;
    }

    void done(Served call) {
        tell(call);
        inFlight.decrementAndGet();
        noteCall();
    }

    /** Tells observers of a call that was answered, here or by Jetty itself. */
    void tell(Served call) {
        for (var observer : observers) {
            observer.served(call);
        }
    }

    int inFlight() {
        return inFlight.get();
    }

    /** From now on every answer asks its connection to close. */
    void drain() {
        draining = true;
        noteCall();
    }

    private void noteCall() {
        if (draining) {
            lastCall = System.nanoTime();
        }
    }

    /** Whether nothing is in flight and nothing has come or gone for so long; only while draining. */
    boolean quietFor(long nanos) {
        return inFlight.get() == 0 && System.nanoTime() - lastCall > nanos;
    }

    boolean draining() {
        return draining;
    }
}
