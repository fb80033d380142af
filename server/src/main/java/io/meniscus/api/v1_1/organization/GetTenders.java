package io.meniscus.api.v1_1.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.kinds.Tenders;
import io.meniscus.organization.setup.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1.1/organization/tenders}: the active payment modes (v1.1/organization "tenders"). */
record GetTenders(Organizations organizations, SetupStates states) implements Endpoint {

    public record Shown(Counted tenders) {}

    public record Counted(String count, List<Tender> tender) {}

    /** One payment mode; its attributes only when asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tender(
            String name,
            String canonical_name,
            String description,
            @Nullable Attributes attributes) {}

    public record Attributes(List<Attribute> attribute) {}

    public record Attribute(String name, String type, String values) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var having = request.query("attribute_name").orElse("");
        var attributes = Flags.isOn(request, "attribute") ? Attributed.YES : Attributed.NO;
        var tenders = states.of(organization).all(Tenders.KIND).stream()
                .filter(tender -> tender.get(Tenders.ACTIVE))
                .filter(tender -> having.isEmpty()
                        || tender.get(Tenders.ATTRIBUTES).keySet().stream().anyMatch(having::equalsIgnoreCase))
                .map(tender -> shown(tender, attributes))
                .toList();
        return OrganizationReply.of(new Shown(new Counted(Integer.toString(tenders.size()), tenders)));
    }

    private enum Attributed {
        YES,
        NO
    }

    private static Tender shown(Entry tender, Attributed attributed) {
        return new Tender(
                tender.get(Tenders.NAME),
                tender.get(Tenders.CANONICAL_NAME),
                tender.get(Tenders.DESCRIPTION),
                attributed == Attributed.YES ? new Attributes(attributes(tender)) : null);
    }

    private static List<Attribute> attributes(Entry tender) {
        return tender.get(Tenders.ATTRIBUTES).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue(), ""))
                .toList();
    }
}
