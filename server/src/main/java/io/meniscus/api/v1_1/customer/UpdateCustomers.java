package io.meniscus.api.v1_1.customer;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.core.identity.registration.CustomerUpdate;
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
 * {@code POST /v1.1/customer/update}: updates customers who are known, a batch (v1.1/customer "update"). Refuses an
 * item that names nobody (1012) or whose identifier does not read (1042), a member who would become a contact (1046),
 * and a contact who would become a member without the e-mail or external id that members need (1048, 1049).
 */
final class UpdateCustomers implements Endpoint {
    private static final String DONE = "Customer successfully updated";

    private final Holders holders;
    private final Organizations organizations;

    UpdateCustomers(Holders holders, Organizations organizations) {
        this.holders = holders;
        this.organizations = organizations;
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(UpdateBody.class).customer());
        var organization = Calls.organization(request, organizations);
        var reader = new UpdateReader(request, organization);
        var commands = new ArrayList<CustomerUpdate>();
        given.forEach(customer -> commands.add(reader.read(customer)));
        var writer = new Added(organization, AskedLanguage.of(request), DONE);
        return holders.update(
                Calls.of(request), commands, Calls.rendering(request, outcomes -> render(writer, given, outcomes)));
    }

    private static Reply render(
            Added writer, List<UpdateBody.Customer> given, List<Outcome<Held<Registered>>> outcomes) {
        var answer = new ItemAnswers(Errors::updating);
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Held<Registered>>(var held, var warnings) ->
                    answer.good(writer.write(held, warnings));
                case Outcome.Refused<Held<Registered>>(var refusal) ->
                    failed(answer, given.get(i), Errors.updating(refusal));
                case Outcome.Failed<Held<Registered>>(var cause) -> failed(answer, given.get(i), Errors.updateFailed());
            }
        }
        return answer.counted();
    }

    private static void failed(ItemAnswers answer, UpdateBody.Customer given, Errors.ItemError error) {
        answer.failed(error, FailedItem.of(given, error));
    }
}
