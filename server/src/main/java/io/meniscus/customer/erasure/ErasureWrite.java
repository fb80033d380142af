package io.meniscus.customer.erasure;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.erasure.Erasures;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.PersonWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.SectionStore;
import java.util.List;
import java.util.function.Function;

/** A write to one person that goes by the person's open requests for erasure, and by requests that it names. */
public final class ErasureWrite<C, R> implements Operation<C, R> {
    private final PersonWrite<C, R> person;
    private final SectionStore<Erasures, ErasureNeeds> erasures;
    private final Function<C, CustomerRef> ref;
    private final Function<C, List<RequestNumber>> requests;

    public ErasureWrite(
            SectionStore<Identity, CustomerNeeds> customers,
            SectionStore<Erasures, ErasureNeeds> erasures,
            Function<C, CustomerRef> ref,
            Function<C, List<RequestNumber>> requests,
            PersonWrite.Decision<C, R> decision) {
        this.person = new PersonWrite<>(
                customers, command -> new PersonWrite.Named(List.of(ref.apply(command)), List.of()), decision);
        this.erasures = erasures;
        this.ref = ref;
        this.requests = requests;
    }

    /** The person first, whose lock comes before what is read of its requests. */
    @Override
    public void needs(C command, Needs needs) {
        person.needs(command, needs);
        var own = needs.of(erasures);
        own.openOf(ref.apply(command));
        requests.apply(command).forEach(own::request);
    }

    @Override
    public boolean blocked(C command, World world) {
        return person.blocked(command, world);
    }

    @Override
    public void holdBack(C command, World world) {
        person.holdBack(command, world);
    }

    @Override
    public Outcome<R> decide(C command, World world, Given given) {
        return person.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return switch (kind) {
            case CUSTOMER, MERGE, BILL, LOT, LEDGER_EVENT, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> 0;
            case EVENT -> 2;
            case REQUEST -> 1;
        };
    }
}
