package io.meniscus.api.admin.imports;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.core.OrgId;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import java.util.List;

/** The imports there are, with their columns and options. */
record ListKinds(Imports imports, Organizations organizations) implements Endpoint {
    /** @param masked whether its values are shown nowhere */
    record Column(String name, boolean needed, boolean masked, String description, String example) {}

    record Option(String name, String description) {}

    record Kind(String name, String description, List<Column> columns, List<Option> options) {}

    record Answer(List<Kind> kinds) {}

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        return Reply.ok(new Answer(
                imports.kinds().all().stream().map(kind -> shown(kind, org)).toList()));
    }

    private static Kind shown(ImportKind kind, OrgId org) {
        return new Kind(
                kind.name(),
                kind.description(),
                kind.columns(org).stream().map(ListKinds::shown).toList(),
                kind.options().stream()
                        .map(option -> new Option(option.name(), option.description()))
                        .toList());
    }

    private static Column shown(ImportColumn column) {
        return new Column(
                column.name(),
                column.presence() == ImportColumn.Presence.NEEDED,
                column.showing() == ImportColumn.Showing.MASKED,
                column.description(),
                column.example());
    }
}
