package io.meniscus.api.v2.customers;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.Calls;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Owner;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.image.Images;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}} and {@code /v2/customers/lookup/customerDetails}: the person with the profiles of the
 * source asked for, or all (v2/customers "details"). Refuses an unknown id (8015) and a source without a profile
 * (8065); the look-up as look-ups do.
 */
final class GetCustomer implements Endpoint {
    private final Customers customers;
    private final Organizations organizations;
    private final Images images;
    private final References.Reference reference;

    GetCustomer(Customers customers, Organizations organizations, Images images, References.Reference reference) {
        this.customers = customers;
        this.organizations = organizations;
        this.images = images;
        this.reference = reference;
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return switch (reference.read(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> read(request, organization, ref);
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Reply read(Request request, Organization organization, CustomerRef ref) {
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                render(request, organization, ref, person, warnings);
            case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private Reply render(
            Request request, Organization organization, CustomerRef ref, Person person, List<Warning> warnings) {
        var embeds = Embed.of(request.query("embed").orElse(""));
        var writer = new DetailsWriter(organization, embeds, AskedLanguage.of(request));
        var details = writer.write(person, ref.scope(), Errors.warnings(warnings));
        return Reply.ok(
                embeds.contains(Embed.CUSTOMERIMAGE)
                        ? details.with(pictures(request, organization, Owner.of(ref, person)))
                        : details);
    }

    private List<ImageRow> pictures(Request request, Organization organization, Owner owner) {
        return images.of(organization.id(), owner).stream()
                .map(image -> ImageRow.shown(request, organization.id(), owner, image, organization.clusterZone()))
                .toList();
    }
}
