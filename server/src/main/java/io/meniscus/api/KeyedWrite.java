package io.meniscus.api;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.run.database.OrgTransactions;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A write that is made once however often it is sent under an {@code Idempotency-Key}: its answer, a refusal too, is
 * kept for 72 hours in one transaction with what it wrote. Refuses the key of another request (422), of a twin in
 * flight (409), and one that is too long (400).
 */
public record KeyedWrite(OrgTransactions transactions, Endpoint write) implements Endpoint {

    @Override
    public Reply handle(Request request) {
        var call = Calls.of(request);
        if (call.key() == null) {
            return write.handle(request);
        }
        var made = new AtomicReference<@Nullable Reply>();
        var recorded = transactions.once(call, () -> {
            var reply = write.handle(request);
            made.set(reply);
            return Calls.record(request, reply);
        });
        var reply = made.get();
        return reply == null ? Calls.replay(recorded) : reply;
    }

    @Override
    public Endpoint answering() {
        return write.answering();
    }
}
