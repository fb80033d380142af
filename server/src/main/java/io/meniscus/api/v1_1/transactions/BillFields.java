package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.AskedLanguage;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of bills and lines by name, values of extended ones in the language the call asks for. */
record BillFields(Request request, Organization organization) {
    GotTransaction.Fields customOfBill(Map<String, String> values) {
        return new GotTransaction.Fields(
                organization.fields().named(FieldScope.LOYALTY_TRANSACTION, values(values)).entrySet().stream()
                        .map(field -> new GotTransaction.Field(field.getKey(), field.getValue()))
                        .toList());
    }

    GotTransaction.Fields extendedOfBill(Map<String, String> values) {
        return extended(FieldEntity.TRANSACTION, values);
    }

    GotTransaction.Fields extendedOfLine(Map<String, String> values) {
        return extended(FieldEntity.LINEITEM, values);
    }

    private GotTransaction.Fields extended(FieldEntity entity, Map<String, String> values) {
        return new GotTransaction.Fields(
                organization.fields().shown(entity, values(values), AskedLanguage.of(request)).stream()
                        .map(shown -> new GotTransaction.Field(shown.field().name(), shown.value()))
                        .toList());
    }

    /** Bills keep fields by the text of their ids. */
    private static FieldValues values(Map<String, String> byText) {
        return byText.isEmpty()
                ? FieldValues.NONE
                : FieldValues.of(byText.entrySet().stream()
                        .collect(Collectors.toMap(entry -> Long.valueOf(entry.getKey()), Map.Entry::getValue)));
    }
}
