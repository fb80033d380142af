package io.meniscus.api.v1_1.organization;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dialect;
import io.meniscus.api.v1_1.organization.EntitiesReply.Entities;
import io.meniscus.api.v1_1.organization.EntitiesReply.NotFound;
import io.meniscus.api.v1_1.organization.EntitiesReply.Pagination;
import io.meniscus.api.v1_1.organization.EntitiesReply.TypedStatus;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupState;
import io.meniscus.organization.setup.history.LastChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/organization/entities}: zones, concepts, stores, store servers or tills (v1.1/organization
 * "entities"). None is 3202, and so is each id asked for that is none's.
 */
record GetEntities(Organizations organizations, SetupStates states, OrganizationSetup setup) implements Endpoint {
    private static final int NONE_FOUND = 3202;

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        EntityQuery query;
        try {
            query = EntityQuery.of(request, organization);
        } catch (EdgeException e) {
            if (e.refusal() instanceof EdgeRefusal.BadParameter) {
                return Reply.refused(400, EntitiesReply.Refused.with(400, V11Dialect.INVALID));
            }
            throw e;
        }
        return answer(request, organization, query);
    }

    private Reply answer(Request request, Organization organization, EntityQuery query) {
        var state = states.of(organization);
        var found = found(organization, state, query);
        var page = found.stream().skip(query.offset()).limit(query.limit()).toList();
        var writer = new EntityWriter(organization, state, query, changes(organization, query, page), request.at());
        var items = new ArrayList<Object>(page.stream().map(writer::write).toList());
        items.addAll(notFound(query, found));
        if (items.isEmpty()) {
            items.add(notFound(query, (String) null));
        }
        int code = page.size() == items.size() ? 200 : NONE_FOUND;
        return Reply.of(
                200,
                code,
                new EntitiesReply(new EntitiesReply.Response(
                        new Pagination(Integer.toString(query.limit()), Integer.toString(query.offset()), found.size()),
                        TypedStatus.ofBatch(items.size(), page.size()),
                        new EntitiesReply.Organization(new Entities(List.copyOf(items))))));
    }

    private List<Entry> found(Organization organization, SetupState state, EntityQuery query) {
        var type = query.type();
        var all = type.all(state).stream()
                .filter(entry -> query.ids().isEmpty() || query.ids().contains(Long.toString(entry.id())))
                .filter(entry ->
                        query.parent().isEmpty() || query.parent().get().isOf(state, entry))
                .filter(entry -> !query.options().contains(EntityQuery.Option.ACTIVE_ONLY) || type.isActive(entry))
                .toList();
        if (query.modifiedSince().isEmpty()) {
            return all;
        }
        var since = query.modifiedSince().get();
        var changes = changes(organization, query, all);
        return all.stream()
                .filter(entry -> {
                    var change = changes.get(entry.name());
                    return change != null && !change.at().isBefore(since);
                })
                .toList();
    }

    private Map<String, LastChange> changes(Organization organization, EntityQuery query, List<Entry> entries) {
        var names = entries.stream().map(Entry::name).toList();
        return names.isEmpty()
                ? Map.of()
                : setup.lastChanges(organization.id(), query.type().kind(), names);
    }

    private static List<NotFound> notFound(EntityQuery query, List<Entry> found) {
        var ids = found.stream().map(entry -> Long.toString(entry.id())).toList();
        return query.ids().stream()
                .filter(id -> !ids.contains(id))
                .map(id -> notFound(query, id))
                .toList();
    }

    private static NotFound notFound(EntityQuery query, @Nullable String id) {
        return new NotFound(
                ItemStatus.numbered(ItemStatus.Outcome.FAILURE, NONE_FOUND, "No entities found"),
                id,
                query.type().name());
    }
}
