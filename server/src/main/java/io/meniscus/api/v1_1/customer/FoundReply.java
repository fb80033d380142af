package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.customer.held.HeldWriter;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;
import java.util.Optional;

/** The answer of {@code customer/search} (v1.1/customer "search"): everything but the status code is text. */
public record FoundReply(Response response) {

    public record Response(Status status, Found customer) {}

    public record Found(String count, String start, String rows, Results results) {}

    public record Results(List<Item> item) {}

    /** A person; nobody is in a slab before there are any, and the last bill of who has none is empty. */
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

    /** Who was found, with what that person has and its latest bill. */
    record Hit(Person person, Holdings holdings, Optional<Bill> last) {}

    static FoundReply of(Organization organization, int total, List<Hit> hits, int start, int rows) {
        return new FoundReply(new Response(
                Status.success("SUCCESS"),
                new Found(
                        Integer.toString(total),
                        Integer.toString(start),
                        Integer.toString(rows),
                        new Results(hits.stream()
                                .map(hit -> item(organization, hit))
                                .toList()))));
    }

    private static Item item(Organization organization, Hit hit) {
        var shown = Shown.of(organization, hit.person());
        var points = new HeldWriter(organization, hit.person(), hit.holdings());
        return new Item(
                Long.toString(hit.person().root().id().value()),
                Long.toString(organization.id().value()),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                Numbers.text(points.current()),
                Numbers.text(points.lifetime()),
                Numbers.text(hit.holdings().lifetimePurchases()),
                "",
                shown.registeredOn(),
                shown.registeredTill().map(Till::code).orElse(""),
                hit.last()
                        .map(bill -> Numbers.text(bill.head().amounts().amount()))
                        .orElse(""),
                new Attributes(shown.customFields().field()));
    }
}
