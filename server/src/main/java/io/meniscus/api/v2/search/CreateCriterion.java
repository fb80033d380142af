package io.meniscus.api.v2.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.Changes;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldScope;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriteria;
import io.meniscus.customer.search.SearchCriterion.Draft;
import io.meniscus.customer.search.SearchedEntity;
import io.meniscus.customer.search.SearchedField;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.BodyKind;
import io.meniscus.organization.Organization;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import java.util.ArrayList;

/**
 * {@code POST /api_gateway/cortex/v1/criteria}: makes a criterion, and its custom and extended fields searchable, from
 * when on their values are indexed (v2/search). Without a body and with {@code id} in the query it is
 * {@link IndexCriterion}.
 */
record CreateCriterion(Changes changes, IndexCriterion index) implements CriterionCall.Act {

    @Override
    public Reply act(Request request, Organization organization, SearchCriteria criteria) throws Refused {
        var id = request.query("id");
        if (id.isPresent() && BodyKind.of(request.body()) == BodyKind.EMPTY) {
            return index.index(organization, criteria, id.get());
        }
        var draft = request.read(CriterionBody.class).draft();
        var by = request.caller().principal().id();
        var criterion = criteria.add(organization.id(), draft, request.at(), by);
        makeSearchable(request, organization, draft);
        return Reply.ok(ShownCriterion.made(organization, criterion));
    }

    private void makeSearchable(Request request, Organization organization, Draft draft) {
        if (draft.entity() != SearchedEntity.CUSTOMER) {
            return;
        }
        var edits = new ArrayList<Edit>();
        for (var field : draft.fields()) {
            switch (SearchedField.read(draft.entity(), field.reference()).orElseThrow()) {
                case SearchedField.Custom(var name) ->
                    organization
                            .fields()
                            .custom(FieldScope.LOYALTY_REGISTRATION, name)
                            .filter(found -> !found.has(CustomField.Mark.SEARCHABLE))
                            .ifPresent(found -> edits.add(searchable(found)));
                case SearchedField.Extended(var name) ->
                    organization
                            .fields()
                            .extended(FieldEntity.CUSTOMER, name)
                            .filter(found -> !found.has(FieldPolicy.Mark.SEARCHABLE))
                            .ifPresent(
                                    found -> edits.add(searchable(found.field().name())));
                case SearchedField.OfCustomer _, SearchedField.OfTransaction _ -> {}
            }
        }
        if (!edits.isEmpty()) {
            changes.edit(request, edits);
        }
    }

    private static Edit searchable(CustomField field) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(CustomFields.SCOPE.key(), field.scope().lowerCase());
        entry.put(CustomFields.NAME.key(), field.name());
        entry.put(CustomFields.SEARCHABLE.key(), true);
        return new Edit(CustomFields.KIND, How.CHANGE, entry);
    }

    private static Edit searchable(String extended) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(ExtendedFields.ENTITY.key(), FieldEntity.CUSTOMER.lowerCase());
        entry.put(ExtendedFields.NAME.key(), extended);
        entry.put(ExtendedFields.SEARCHABLE.key(), true);
        return new Edit(ExtendedFields.KIND, How.PUT, entry);
    }
}
