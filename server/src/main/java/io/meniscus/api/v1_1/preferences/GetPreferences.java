package io.meniscus.api.v1_1.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.preference.Preference;
import io.meniscus.preference.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/preferences}: what a customer prefers, the store among its fields (v1.1/customer
 * "preferences"); nothing set is a failed item with 1031.
 */
final class GetPreferences implements Endpoint {
    private final Preferences preferences;
    private final OfCustomer customer;

    GetPreferences(Preferences preferences, OfCustomer customer) {
        this.preferences = preferences;
        this.customer = customer;
    }

    /**
     * The customer of the answer.
     *
     * @param user_id with {@code user_id=true} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            String mobile,
            String email,
            String external_id,
            String local_id,
            PreferredFields custom_fields,
            ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> read(request, found, warnings));
        return new ItemAnswers(Errors::of).add(asked, outcome).reply(CustomersOneOrMany::of);
    }

    private Outcome<Item> read(Request request, OfCustomer.Found found, List<Warning> warnings) {
        return switch (preferences.read(found.organization().id(), found.owner())) {
            case Outcome.Accepted<Preference>(var preference, var none) ->
                Outcome.accepted(item(request, found, preference, warnings));
            case Outcome.Refused<Preference>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Preference>(var cause) -> throw cause;
        };
    }

    private static Item item(Request request, OfCustomer.Found found, Preference preference, List<Warning> warnings) {
        var shown = found.shown();
        return new Item(
                OfCustomer.isOn(request, "user_id") ? found.userId() : null,
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                preference.localId(),
                PreferredFields.withStore(found.organization(), preference),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 200, "Preferences retrieved successfully")
                        .warning(Errors.warnings(warnings)));
    }
}
