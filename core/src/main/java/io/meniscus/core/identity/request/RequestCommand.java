package io.meniscus.core.identity.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.util.List;

/** A command about a request: add one, decide about one, or one that did not read. */
public sealed interface RequestCommand {
    /** A request as it stands now, and whose it is. */
    record Handled(CustomerRequest request, Person person) {}

    /** The customers whose rows it needs. */
    List<CustomerId> customers();

    /** The identifiers whose holders it needs. */
    List<IdentifierKey> identifiers();

    Outcome<Handled> decide(World world, Given given);

    /** Adds a request; one that need not wait is carried out at once. */
    record Add(Matter matter, Said said, Approval approval, Steps steps, Hand hand, RequestRules rules)
            implements RequestCommand {
        @Override
        public List<CustomerId> customers() {
            return matter.customers();
        }

        @Override
        public List<IdentifierKey> identifiers() {
            return matter.identifiers();
        }

        @Override
        public Outcome<Handled> decide(World world, Given given) {
            return RequestHandling.add(this, world, given);
        }
    }

    /**
     * Approves a pending request, which carries it out, or rejects it.
     *
     * @param number about which
     * @param matter what that request is about, as read before: it never changes
     */
    record Decide(RequestNumber number, Matter matter, Verdict verdict, String comments, Hand hand, RequestRules rules)
            implements RequestCommand {
        /** What is decided. */
        public enum Verdict {
            APPROVE,
            REJECT
        }

        @Override
        public List<CustomerId> customers() {
            return matter.customers();
        }

        @Override
        public List<IdentifierKey> identifiers() {
            return matter.identifiers();
        }

        @Override
        public Outcome<Handled> decide(World world, Given given) {
            return RequestHandling.decide(this, world, given);
        }
    }

    /** An item of a batch that did not read: it is refused in its place. */
    record Unfit(Refusal refusal) implements RequestCommand {
        @Override
        public List<CustomerId> customers() {
            return List.of();
        }

        @Override
        public List<IdentifierKey> identifiers() {
            return List.of();
        }

        @Override
        public Outcome<Handled> decide(World world, Given given) {
            return Outcome.refused(refusal);
        }
    }
}
