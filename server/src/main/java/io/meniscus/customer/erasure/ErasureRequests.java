package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.erasure.AskErasure;
import io.meniscus.core.identity.erasure.DecideErasure;
import io.meniscus.core.identity.erasure.ErasePerson;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.List;
import java.util.Optional;

/** The operations on requests for erasure: ask, decide, erase what is due, look them up. */
public final class ErasureRequests {
    private final Runner runner;
    private final ErasureRequestStore reads;
    private final ErasureWrite<AskErasure, ErasureRequest> ask;
    private final ErasureWrite<DecideErasure, ErasureRequest> decide;
    private final ErasureWrite<ErasePerson, ErasureRequest> erase;

    /**
     * Works on requests.
     *
     * @param customers the one store of customers that all writes share
     */
    public ErasureRequests(Runner runner, CustomerStore customers, ErasureStore store, ErasureRequestStore reads) {
        this.runner = runner;
        this.reads = reads;
        this.ask = new ErasureWrite<>(customers, store, AskErasure::ref, _ -> List.of(), AskErasure::decide);
        this.decide = new ErasureWrite<>(
                customers, store, DecideErasure::ref, command -> List.of(command.id()), DecideErasure::decide);
        this.erase = new ErasureWrite<>(
                customers, store, ErasePerson::ref, command -> List.of(command.id()), ErasePerson::decide);
    }

    public <A> A ask(Call call, AskErasure command, Rendering<ErasureRequest, A> rendering) {
        return runner.write(call, ask, List.of(command), rendering);
    }

    /** Decides; the sweep has to be planned before an approval, so that no server's end is between the two. */
    public <A> A decide(Call call, DecideErasure command, Rendering<ErasureRequest, A> rendering) {
        return runner.write(call, decide, List.of(command), rendering);
    }

    /** Erases persons in one transaction; one held elsewhere holds all up for two seconds at most. */
    List<Outcome<ErasureRequest>> erase(Call call, List<ErasePerson> commands) {
        return runner.write(call, erase, commands, AS_THEY_ARE);
    }

    public Optional<ErasureRequest> find(OrgId org, RequestNumber id) {
        return reads.find(org, id);
    }

    /** A page of an organization's requests. */
    public ErasurePage list(OrgId org, ErasureFilter filter) {
        return reads.list(org, filter);
    }

    /** All requests about customers, the oldest first. */
    public List<ErasureRequest> of(OrgId org, List<CustomerId> customers) {
        return reads.of(org, customers);
    }

    /** What was removed for a request; nothing as long as it was not. */
    public Receipt receipt(OrgId org, RequestNumber id) {
        return reads.receipt(org, id);
    }

    private static final Rendering<ErasureRequest, List<Outcome<ErasureRequest>>> AS_THEY_ARE = new Rendering<>() {
        @Override
        public List<Outcome<ErasureRequest>> render(List<Outcome<ErasureRequest>> outcomes) {
            return outcomes;
        }

        @Override
        public Recorded record(List<Outcome<ErasureRequest>> answer) {
            throw new IllegalStateException("a sweep has no Idempotency-Key");
        }

        @Override
        public List<Outcome<ErasureRequest>> replay(Recorded recorded) {
            throw new IllegalStateException("a sweep has no Idempotency-Key");
        }
    };
}
