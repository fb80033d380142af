package io.meniscus.console.changes;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Times;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code GET /console/{organization}/change-requests}: the pending ones, unless others are asked for. */
final class ListChanges implements PageRoute.OrganizationPage {
    private static final int ROWS = 50;
    private static final String ALL = "all";
    private static final Set<RequestStatus> STATUSES =
            EnumSet.of(RequestStatus.PENDING, RequestStatus.APPROVED, RequestStatus.REJECTED);

    private final ChangesGround ground;

    ListChanges(ChangesGround ground) {
        this.ground = ground;
    }

    @Override
    public Reply show(Visit visit) {
        var kind = word(visit, "kind", ALL);
        var status = word(visit, "status", lower(RequestStatus.PENDING));
        int offset = offset(visit);
        var filter =
                RequestFilter.ALL.of(among(RequestFilter.ALL.kinds(), kind)).in(among(STATUSES, status));
        var page = ground.requests()
                .list(visit.org(), filter, new RequestFilter.Part(RequestFilter.Order.NEWEST, ROWS, offset));
        var action = visit.path(Place.CHANGES, "");
        boolean more = page.total() > offset + ROWS;
        var model = new ListModel(
                action,
                List.of(kinds(kind), statuses(status)),
                page.requests().stream().map(request -> row(request, visit)).toList(),
                page.total() == 1 ? "1 request" : page.total() + " requests",
                more ? "%s?kind=%s&status=%s&offset=%d".formatted(action, kind, status, offset + ROWS) : "",
                visit.organization().clusterZone().getId());
        return visit.page(Place.CHANGES.label(), "changes/changes.jte", model);
    }

    /** A word of letters alone: it stands in the address of the next page. */
    private static String word(Visit visit, String name, String usual) {
        var given = visit.request().query(name).orElse(usual).strip().toLowerCase(Locale.ROOT);
        return given.matches("[a-z_]{1,20}") ? given : usual;
    }

    private static int offset(Visit visit) {
        var given = visit.request().query("offset").orElse("0");
        return given.matches("[0-9]{1,8}") ? Integer.parseInt(given) : 0;
    }

    /** Those a word names; all for one that names none. */
    private static <E extends Enum<E>> Set<E> among(Set<E> all, String word) {
        return all.stream()
                .filter(value -> lower(value).equals(word))
                .findFirst()
                .map(Set::of)
                .orElse(all);
    }

    private static Field kinds(String chosen) {
        var choices = new ArrayList<>(List.of(new Field.Choice(ALL, "All")));
        for (var kind : RequestKind.values()) {
            if (RequestFilter.ALL.kinds().contains(kind)) {
                choices.add(new Field.Choice(lower(kind), Words.of(kind)));
            }
        }
        return Field.select("kind", "Kind", choices).value(chosen).optional();
    }

    private static Field statuses(String chosen) {
        var choices = new ArrayList<>(List.of(new Field.Choice(ALL, "All")));
        STATUSES.forEach(status -> choices.add(new Field.Choice(lower(status), Words.of(status))));
        return Field.select("status", "Status", choices).value(chosen).optional();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ListModel.Row row(CustomerRequest request, Visit visit) {
        var organization = visit.organization();
        return new ListModel.Row(
                request.id().toString(),
                visit.path(Place.CHANGES, "/" + request.id()),
                Words.of(request.matter().kind()),
                Words.of(request.matter()),
                Words.who(request.added(), ground.parties(), organization),
                new Times(organization.clusterZone())
                        .minute(request.added().stamp().at()),
                Words.of(request.status()),
                Words.tone(request.status()));
    }
}
