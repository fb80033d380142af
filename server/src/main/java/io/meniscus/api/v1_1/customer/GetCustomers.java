package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.bought.Purchases;
import io.meniscus.api.v1_1.customer.bought.TransactionRow;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Lot;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.note.Note;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Holder;
import io.meniscus.points.Holders;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/get}: customers by a comma list of one identifier, over all sources, with what its flags
 * ask for (v1.1/customer "get"). Nobody is a failed item with 1012 that repeats what was asked for; a program that is
 * no number is 400.
 */
final class GetCustomers implements Endpoint {
    private static final int MOST = 100;
    private static final int LATEST = 10;

    private final Reads reads;
    private final Organizations organizations;

    /** What it reads from. */
    record Reads(Holders holders, PointsReads points, Purchases purchases, Notes notes) {}

    GetCustomers(Reads reads, Organizations organizations) {
        this.reads = reads;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var asked = Asked.of(request);
        if (asked.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no identifier was given"));
        }
        if (asked.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        var program = program(request);
        var outcomes = read(request, organization, asked);
        var found = outcomes.stream()
                .flatMap(outcome -> outcome instanceof Outcome.Accepted<Holder>(var holder, var warnings)
                        ? Stream.of(holder.person())
                        : Stream.of())
                .toList();
        var data = new GotData(
                noted(request, organization, found),
                bought(request, organization, found, program),
                everyLot(request, organization, found));
        return render(new GotCustomer.Writer(request, organization, program, data), asked, outcomes);
    }

    /** The program of the query; null for none. */
    static @Nullable ProgramId program(Request request) {
        var text = request.query("program_id").orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter("program_id is not a number"));
        }
        return new ProgramId(Integer.parseInt(text));
    }

    private List<Outcome<Holder>> read(Request request, Organization organization, List<Asked> asked) {
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        var references = new ArrayList<CustomerRef>();
        for (var one : asked) {
            one.reference(mobiles).ifPresent(references::add);
        }
        boolean areLotsWanted = isOn(request, "expiry_schedule") || isOn(request, "promotion_points");
        var extent = areLotsWanted ? Extent.LOTS : Extent.SUMS;
        var found = reads.holders()
                .read(organization.id(), references, extent, request.at())
                .iterator();
        var outcomes = new ArrayList<Outcome<Holder>>();
        for (var one : asked) {
            outcomes.add(
                    one.reference(mobiles).isPresent() ? found.next() : Outcome.refused(new LookupRefusal.NotFound()));
        }
        return outcomes;
    }

    private static boolean isOn(Request request, String flag) {
        return OfCustomer.isOn(request, flag);
    }

    private Map<CustomerId, List<Note>> noted(Request request, Organization organization, List<Person> found) {
        return isOn(request, "notes")
                ? reads.notes()
                        .of(
                                organization.id(),
                                found.stream()
                                        .flatMap(person -> person.members().stream())
                                        .toList())
                : Map.of();
    }

    private Map<CustomerId, List<TransactionRow>> bought(
            Request request, Organization organization, List<Person> found, @Nullable ProgramId program) {
        return isOn(request, "transactions")
                ? reads.purchases().latest(request, organization, found, LATEST, program)
                : Map.of();
    }

    private Map<CustomerId, List<Lot>> everyLot(Request request, Organization organization, List<Person> found) {
        if (!isOn(request, "expired_points")) {
            return Map.of();
        }
        var lots = reads.points()
                .everyLot(organization.id(), found.stream().map(Person::members).toList(), request.at());
        var byRoot = new HashMap<CustomerId, List<Lot>>();
        for (int i = 0; i < found.size(); i++) {
            byRoot.put(found.get(i).root().id(), lots.get(i));
        }
        return Map.copyOf(byRoot);
    }

    private static Reply render(GotCustomer.Writer writer, List<Asked> asked, List<Outcome<Holder>> outcomes) {
        var answer = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Holder>(var holder, var warnings) -> answer.good(writer.write(holder, warnings));
                case Outcome.Refused<Holder> refused -> answer.add(List.of(asked.get(i)), refused);
                case Outcome.Failed<Holder>(var cause) -> throw cause;
            }
        }
        return answer.counted();
    }
}
