package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on one-time codes: send, check, and tell the last one to whoever sends it himself. */
public final class Codes {
    private final Runner runner;
    private final Sending sending;
    private final Checking checking;
    private final Telling telling;

    /**
     * @param customers the store that all operations share
     * @param sections  shared as well
     */
    public Codes(Runner runner, SectionStore<Identity, CustomerNeeds> customers, CodeSections sections) {
        this.runner = runner;
        this.sending = new Sending(customers, sections);
        this.checking = new Checking(sections);
        this.telling = new Telling(customers, sections);
    }

    /** Sends a code. Refuses with {@link io.meniscus.core.otp.CodeRefusal}. */
    public <A> A generate(Call call, GenerateCode command, Rendering<OneTimeCode, A> rendering) {
        return runner.write(call, sending, List.of(command), rendering);
    }

    /** Whether a code is good; one for GENERIC is used up by that, and a wrong one counts as a try. */
    public <A> A validate(Call call, ValidateCode command, Rendering<Boolean, A> rendering) {
        return runner.write(call, checking, List.of(command), rendering);
    }

    /** The last code that is still good. Refuses an unknown customer with {@link LookupRefusal}. */
    public Outcome<Optional<LatestCode.Found>> latest(OrgId org, LatestCode question) {
        return runner.read(org, telling, question);
    }

    /** Codes belong to addresses, which nobody need have: nothing of a customer is waited for. */
    private record Checking(CodeSections sections) implements Operation<ValidateCode, Boolean> {
        @Override
        public void needs(ValidateCode command, Needs needs) {
            sections.sentTo(command.recipient(), needs);
        }

        @Override
        public boolean blocked(ValidateCode command, World world) {
            return false;
        }

        @Override
        public void holdBack(ValidateCode command, World world) {
            // never blocked
        }

        @Override
        public Outcome<Boolean> decide(ValidateCode command, World world, Given given) {
            var codes = world.section(OneTimeCodes.KIND);
            var found = codes.find(command.question(), given.at());
            if (found.isEmpty()) {
                codes.miss(command.question(), given.at());
            }
            if (command.action() == CodeAction.GENERIC) {
                found.ifPresent(code -> codes.use(code, given.at()));
            }
            return Outcome.accepted(found.isPresent());
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return 0;
        }
    }

    private record Telling(SectionStore<Identity, CustomerNeeds> customers, CodeSections sections)
            implements Question<LatestCode, Outcome<Optional<LatestCode.Found>>> {
        @Override
        public void needs(LatestCode question, Needs needs) {
            switch (question.whose()) {
                case LatestCode.Whose.Address(var key) -> {
                    needs.of(customers).identifier(key);
                    sections.sentTo(key, needs);
                }
                case LatestCode.Whose.Customer(var ref) -> {
                    needs.of(customers).personsOf(List.of(ref), List.of());
                    sections.ofPerson(ref, needs);
                }
            }
        }

        @Override
        public Outcome<Optional<LatestCode.Found>> answer(LatestCode question, World world) {
            return switch (question.whose()) {
                case LatestCode.Whose.Address(var key) ->
                    Outcome.accepted(latest(question, List.of(key), holder(key, world), world));
                case LatestCode.Whose.Customer(var ref) ->
                    switch (Lookup.person(ref, world)) {
                        case Outcome.Accepted<Person>(var person, var warnings) ->
                            Outcome.accepted(
                                    latest(
                                            question,
                                            Recipients.of(person),
                                            person.root().id(),
                                            world),
                                    warnings);
                        case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                        case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
                    };
            };
        }

        private static @Nullable CustomerId holder(IdentifierKey key, World world) {
            return world.section(Identity.KIND).roots(List.of(key)).stream()
                    .findFirst()
                    .orElse(null);
        }

        private static Optional<LatestCode.Found> latest(
                LatestCode question, List<IdentifierKey> recipients, @Nullable CustomerId customer, World world) {
            return world.section(OneTimeCodes.KIND)
                    .latest(recipients, question.action(), question.at())
                    .filter(code -> !code.issuedAt().isBefore(question.notBefore()))
                    .map(code -> new LatestCode.Found(code, customer));
        }
    }
}
