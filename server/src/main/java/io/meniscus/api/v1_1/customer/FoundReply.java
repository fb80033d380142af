package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.customer.search.CustomerSearch;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.List;

/** The answer of {@code customer/search} (v1.1/customer "search"): everything but the status code is text. */
public record FoundReply(Response response) {

    public record Response(Status status, Found customer) {}

    public record Found(String count, String start, String rows, Results results) {}

    public record Results(List<Item> item) {}

    /** A person; points and purchases are 0, slab and last bill empty until there are any. */
    public record Item(
            String user_id,
            String org_id,
            String firstname,
            String lastname,
            String mobile,
            String email,
            String external_id,
            String loyalty_points,
            String lifetime_points,
            String lifetime_purchases,
            String current_slab,
            String registered_on,
            String registered_by,
            String last_trans_value,
            Attributes attributes) {}

    public record Attributes(List<Added.Field> attribute) {}

    static FoundReply of(Organization organization, CustomerSearch.Hits hits, int start, int rows) {
        var items = hits.persons().stream()
                .map(person -> item(organization, person))
                .toList();
        return new FoundReply(new Response(
                Status.success("SUCCESS"),
                new Found(
                        Integer.toString(hits.total()),
                        Integer.toString(start),
                        Integer.toString(rows),
                        new Results(items))));
    }

    private static Item item(Organization organization, Person person) {
        var shown = Shown.of(organization, person);
        return new Item(
                Long.toString(person.root().id().value()),
                Long.toString(organization.id().value()),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                "0",
                "0",
                "0",
                "",
                shown.registeredOn(),
                shown.registeredTill().map(Till::code).orElse(""),
                "",
                new Attributes(shown.customFields().field()));
    }
}
