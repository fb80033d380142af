package io.meniscus.api.v1_1.customer;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.Held;
import io.meniscus.points.Holders;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /v1.1/customer/add}: registers a batch, or updates whoever is known by an identifier (v1.1/customer
 * "add"). Items are answered one for one; a later one sees those before it. Refuses identifiers that name two persons
 * (1047).
 */
final class AddCustomers implements Endpoint {
    private static final String DONE = "Customer registration successful";

    private final Holders holders;
    private final Organizations organizations;

    AddCustomers(Holders holders, Organizations organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(AddBody.class).customer());
        var organization = Calls.organization(request, organizations);
        var language = AskedLanguage.of(request);
        var commands = new ArrayList<RegisterCustomer>();
        for (var customer : given) {
            commands.add(new FormReader(request, organization, customer).read());
        }
        return holders.register(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(new Added(organization, language, DONE), given, outcomes)));
    }

    private static Reply render(Added writer, List<AddBody.Customer> given, List<Outcome<Held<Registered>>> outcomes) {
        var answer = new ItemAnswers(Errors::of);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Held<Registered>>(var held, var warnings) ->
                    answer.good(writer.write(held, warnings));
                case Outcome.Refused<Held<Registered>>(var refusal) -> failed(answer, given.get(i), Errors.of(refusal));
                case Outcome.Failed<Held<Registered>>(var cause) -> failed(answer, given.get(i), Errors.failed());
            }
        }
        return answer.counted();
    }

    private static void failed(ItemAnswers answer, AddBody.Customer given, Errors.ItemError error) {
        answer.failed(error, FailedItem.of(given, error));
    }
}
