package io.meniscus.api.v2.sources;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.Source;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.field.PlatformFields;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code GET /v2/org/{orgId}/sources/{sourceId}/configs}: the settings accounts of a source may have. Refuses another
 * organization (3221) and a source without settings (3222).
 */
final class ListConfigs implements Endpoint {
    private static final List<Setting> WEB_ENGAGE = List.of(
            new Setting("licenseCode", "string", "License code"),
            new Setting("accessToken", "string", "Access token"),
            new Setting("android", "bool", "Android"),
            new Setting("ios", "bool", "iOS"),
            new Setting("validTill", "string", "Valid till"),
            new Setting("loginIdentifierType", "list", "Login identifier type"),
            new Setting("deeplink", "string", "Deep link"),
            new Setting("trans_campaign_id", "string", "Transactional campaign id"));

    private final Organizations organizations;

    ListConfigs(Organizations organizations) {
        this.organizations = organizations;
    }

    private record Setting(String name, String type, String label) {}

    /** The list. */
    record Body(List<Row> data, List<W> warnings, List<W> errors) {}

    /** A setting. */
    record Row(
            long id,
            String name,
            String type,
            String label,
            int sourceId,
            String defaultValue,
            int displayOrder,
            ShownAccount.Attribution attribution) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        if (!request.pathParameter("orgId")
                .strip()
                .equals(Long.toString(organization.id().value()))) {
            return SetupCall.refused(3221, "Organization id is invalid");
        }
        var source = Integer.toString(Source.WEB_ENGAGE.code());
        if (!request.pathParameter("sourceId").strip().equals(source)) {
            return SetupCall.refused(3222, "No configs found for the source");
        }
        var since = PlatformFields.SINCE.toString();
        var rows = new ArrayList<Row>();
        for (var setting : WEB_ENGAGE) {
            int number = rows.size() + 1;
            rows.add(new Row(
                    number,
                    setting.name(),
                    setting.type(),
                    setting.label(),
                    Source.WEB_ENGAGE.code(),
                    "",
                    number,
                    new ShownAccount.Attribution(since, since)));
        }
        return Reply.ok(new Body(rows, List.of(), List.of()));
    }
}
