package io.meniscus.api.v1_1.preferences;

import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.FreeText;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.preference.Preference;
import io.meniscus.preference.PreferenceRefusal;
import io.meniscus.preference.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/customer/preferences}: sets what customers prefer (v1.1/customer "preferences"). An item fails with
 * 1030 when nothing of it can be set, 1053 for an unknown store code and 1150 for an unknown store id; fields that
 * cannot be set beside others are warning 1035.
 */
final class SetPreferences implements Endpoint {
    private final Preferences preferences;
    private final OfCustomer customer;

    SetPreferences(Preferences preferences, OfCustomer customer) {
        this.preferences = preferences;
        this.customer = customer;
    }

    /** One customer of the answer, with all that is set now. */
    record Item(
            String user_id,
            String mobile,
            String email,
            String external_id,
            String local_id,
            PreferredFields custom_fields,
            StoreRow store,
            ItemStatus item_status) {}

    /** The preferred store; all empty when there is none. */
    record StoreRow(String id, String code, String name, String status) {
        static StoreRow of(Optional<Store> store) {
            return store.map(found -> new StoreRow(Long.toString(found.id()), found.code(), found.name(), "SUCCESS"))
                    .orElse(new StoreRow("", "", "", ""));
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(PreferencesBody.class).customer());
        var answers = new ItemAnswers(Errors::of);
        for (var one : given) {
            var asked = Asked.of(one.id(), one.user_id(), one.mobile(), one.email(), one.external_id());
            answers.add(asked, customer.with(request, asked, (found, warnings) -> set(request, one, found, warnings)));
        }
        return answers.reply(CustomersOneOrMany::of);
    }

    private Outcome<Item> set(
            Request request, PreferencesBody.Customer one, OfCustomer.Found found, List<Warning> warnings) {
        var organization = found.organization();
        var code = one.store() == null ? "" : FreeText.of(one.store().code());
        var id = one.store() == null ? "" : FreeText.of(one.store().id());
        var store = store(organization, code, id);
        if (store == null && !code.isEmpty()) {
            return Outcome.refused(new PreferenceRefusal.StoreUnknown(code));
        }
        if (store == null && !id.isEmpty()) {
            return Outcome.refused(new PreferenceRefusal.StoreIdInvalid(id));
        }
        var reader = new FieldReader(
                organization.fields(), FieldScope.CUSTOMER_PREFERENCES, FieldEntity.CUSTOMER, organization::entityCode);
        read(one.custom_fields(), reader);
        var given = new Preferences.Given(
                FreeText.of(one.local_id()),
                store == null ? null : store.id(),
                reader.given().custom());
        var all = new ArrayList<>(warnings);
        all.addAll(reader.warnings());
        var set = preferences.set(
                organization.id(), found.owner(), given, request.caller().till(), request.at());
        return switch (set) {
            case Outcome.Accepted<Preference>(var preference, var none) ->
                Outcome.accepted(item(found, preference, all));
            case Outcome.Refused<Preference>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Preference>(var cause) -> throw cause;
        };
    }

    private static @Nullable Store store(Organization organization, String code, String id) {
        return organization.stores().stream()
                .filter(store -> code.isEmpty()
                        ? Long.toString(store.id()).equals(id)
                        : store.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }

    private static void read(PreferencesBody.@Nullable Fields fields, FieldReader reader) {
        var list = fields == null ? null : fields.field();
        for (var field : list == null ? List.<PreferencesBody.Field>of() : list) {
            var name = FreeText.of(field.name());
            if (!name.isEmpty()) {
                reader.custom(name, FreeText.of(field.value()));
            }
        }
    }

    private static Item item(OfCustomer.Found found, Preference preference, List<Warning> warnings) {
        var shown = found.shown();
        var organization = found.organization();
        var store = preference.store();
        return new Item(
                found.userId(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                preference.localId(),
                PreferredFields.of(organization, preference),
                StoreRow.of(store == null ? Optional.empty() : organization.store(store)),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 200, "Preferences Updated Successfully")
                        .warning(Errors.warnings(warnings)));
    }
}
