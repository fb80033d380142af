package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.consent.Consents;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.identity.erasure.Erasures;
import io.meniscus.core.identity.status.SetStatus;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodeQuestion;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.otp.ProofRefusal;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.PersonWrite;
import io.meniscus.customer.Standing;
import io.meniscus.customer.erasure.ErasureNeeds;
import io.meniscus.customer.erasure.ErasureWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Changes of customers that a code guards. Refuses what the change itself refuses and then a wrong code with
 * {@link ProofRefusal.Wrong}; the code is used up with the change.
 */
public final class GuardedChanges {
    private final Runner runner;
    private final Guarded<StatusChange, CustomerId> setStatus;
    private final Guarded<ConsentWord, CustomerId> say;

    /** A status label, and what proves that the customer wants it. */
    private record StatusChange(SetStatus change, CodeProof proof) {}

    /** A mobile's word on messages, and the code that was sent to it. */
    public record ConsentWord(SayConsents.Ready word, IdentifierKey mobile, CodeProof.Typed proof) {}

    public GuardedChanges(
            Runner runner,
            SectionStore<Identity, CustomerNeeds> customers,
            SectionStore<Erasures, ErasureNeeds> erasures,
            CodeSections sections) {
        this.runner = runner;
        this.setStatus = new Guarded<>(
                new ErasureWrite<>(
                        customers,
                        erasures,
                        command -> command.change().ref(),
                        _ -> List.of(),
                        GuardedChanges::setStatus),
                (command, needs) -> sections.ofPerson(command.change().ref(), needs));
        this.say = new Guarded<>(
                new PersonWrite<>(
                        customers,
                        command -> new PersonWrite.Named(List.of(command.word().ref()), List.of()),
                        GuardedChanges::say),
                (command, needs) -> sections.sentTo(command.mobile(), needs));
    }

    /** Gives a customer a status label; a code for CUSTOMER_STATUS_UPDATE proves that it may be given. */
    public <A> A setStatus(Call call, SetStatus change, CodeProof proof, Rendering<CustomerId, A> rendering) {
        return runner.write(call, setStatus, List.of(new StatusChange(change, proof)), rendering);
    }

    /** Takes a mobile's word on messages, which a code for SUBSCRIPTION proves. */
    public <A> A say(Call call, ConsentWord word, Rendering<CustomerId, A> rendering) {
        return runner.write(call, say, List.of(word), rendering);
    }

    private static Outcome<CustomerId> setStatus(StatusChange command, World world, Given given) {
        return proven(
                Standing.setStatus(command.change(), world, given),
                root -> Recipients.of(Person.of(world.section(Identity.KIND), root)),
                command.proof(),
                CodeAction.CUSTOMER_STATUS_UPDATE,
                world,
                given);
    }

    private static Outcome<CustomerId> say(ConsentWord command, World world, Given given) {
        return proven(
                Consents.decide(command.word(), world, given),
                _ -> List.of(command.mobile()),
                command.proof(),
                CodeAction.SUBSCRIPTION,
                world,
                given);
    }

    /** A change that was accepted, if its code is good; a refused one is dropped whole, the code as well. */
    private static Outcome<CustomerId> proven(
            Outcome<CustomerId> change,
            Function<CustomerId, List<IdentifierKey>> recipients,
            CodeProof proof,
            CodeAction action,
            World world,
            Given given) {
        if (!(change instanceof Outcome.Accepted<CustomerId>(var root, var warnings))
                || !(proof instanceof CodeProof.Typed(var typed, var pick))) {
            return change;
        }
        var codes = world.section(OneTimeCodes.KIND);
        var question = new CodeQuestion(recipients.apply(root), action, new Binding.Act.Any(), typed, pick);
        var found = codes.find(question, given.at());
        if (found.isEmpty()) {
            return Outcome.refused(OneTimeCodes.wrong(question, world, given.at()));
        }
        codes.use(found.get(), given.at());
        return change;
    }

    /** A write to a person, and to the person's codes. */
    private record Guarded<C, R>(Operation<C, R> change, BiConsumer<C, Needs> codes) implements Operation<C, R> {
        @Override
        public void needs(C command, Needs needs) {
            change.needs(command, needs);
            codes.accept(command, needs);
        }

        @Override
        public boolean blocked(C command, World world) {
            return change.blocked(command, world);
        }

        @Override
        public void holdBack(C command, World world) {
            change.holdBack(command, world);
        }

        @Override
        public Outcome<R> decide(C command, World world, Given given) {
            return change.decide(command, world, given);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return change.idsNeeded(kind);
        }
    }
}
