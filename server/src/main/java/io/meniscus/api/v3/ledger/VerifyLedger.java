package io.meniscus.api.v3.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Checked;
import io.meniscus.points.FindingText;
import io.meniscus.points.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v3/customers/{id}/ledger/verify}: recomputes every account of a person from its entries, as they stand at
 * one moment, compares with what is kept of them and was handed out, and names the first bad entry of each. Somebody
 * without points is intact. Refuses a customer there is not with HTTP 404 and 8015, an erased one with 8026; an id that
 * is no number is HTTP 400.
 */
record VerifyLedger(Customers customers, Organizations organizations, Verification verification) implements Endpoint {

    /** The answer. */
    record Verified(long customerId, Verdict verdict, List<Account> accounts) {}

    enum Verdict {
        INTACT,
        DAMAGED
    }

    /**
     * An account.
     *
     * @param head         of its chain, hexadecimal
     * @param anchorId     of the last anchor that has a head of it; null for none
     * @param anchoredSeq  of the entry that head was of
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Account(
            long customerId,
            int programId,
            Verdict verdict,
            long entries,
            String head,
            @Nullable Long anchorId,
            @Nullable Long anchoredSeq,
            @Nullable Finding finding) {}

    /**
     * What is wrong with it first.
     *
     * @param seq of the entry to look at; null where it is none's
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Finding(String kind, @Nullable Long seq, String message) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var ref = new CustomerRef.ById(new CustomerId(id(request)), new CustomerRef.Scope.All());
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                Reply.ok(Envelope.of(verified(person, verification.check(organization.id(), person.members()))));
            case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Person>(var bug) -> throw bug;
        };
    }

    private static long id(Request request) {
        try {
            return Long.parseLong(request.pathParameter("id").strip());
        } catch (NumberFormatException e) {
            throw new EdgeException(new EdgeRefusal.BadParameter("the customer id is not a number"));
        }
    }

    private static Verified verified(Person person, List<Checked> checked) {
        boolean isIntact = checked.stream().allMatch(each -> each.finding().isEmpty());
        return new Verified(
                person.root().id().value(),
                verdict(isIntact),
                checked.stream().map(VerifyLedger::account).toList());
    }

    private static Verdict verdict(boolean isIntact) {
        return isIntact ? Verdict.INTACT : Verdict.DAMAGED;
    }

    private static Account account(Checked checked) {
        var account = checked.account();
        var handedOut = checked.handedOut();
        boolean isAnchored = handedOut.anchor() > 0;
        return new Account(
                account.key().customer().value(),
                account.key().program().value(),
                verdict(checked.finding().isEmpty()),
                account.seq(),
                account.head().toString(),
                isAnchored ? handedOut.anchor() : null,
                isAnchored ? handedOut.anchored().seq() : null,
                checked.finding().map(VerifyLedger::finding).orElse(null));
    }

    private static Finding finding(io.meniscus.core.points.LedgerCheck.Finding found) {
        var text = FindingText.of(found);
        return new Finding(text.kind(), text.seq() == 0 ? null : text.seq(), text.words());
    }
}
