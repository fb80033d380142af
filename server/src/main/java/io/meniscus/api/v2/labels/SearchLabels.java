package io.meniscus.api.v2.labels;

import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.FreeText;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.label.CustomerLabel;
import io.meniscus.label.Labels;
import java.util.List;

/**
 * {@code GET /v2/customers/labels/search}: customers with a label of that name or beginning, a page by their ids
 * (v2/customer-labels). Refuses pages as lists do (8100–8102); no {@code q} is HTTP 400.
 */
final class SearchLabels implements Endpoint {
    private final Labels labels;

    SearchLabels(Labels labels) {
        this.labels = labels;
    }

    /** A customer with the labels that matched; the organization is 0 here, as documented. */
    record Row(long userId, List<Matched> customerLabels) {}

    record Matched(long orgId, long labelId, long userId, String labelName) {
        static Matched of(CustomerLabel label) {
            return new Matched(0, label.labelId(), label.person().value(), label.labelName());
        }
    }

    /** A refused page. */
    record Refused(DataPage.Pagination pagination, List<W> warnings, List<W> errors) {}

    @Override
    public Reply handle(Request request) {
        var beginning = FreeText.of(request.query("q").orElse(""));
        if (beginning.isEmpty()) {
            throw SetupCall.missing("q");
        }
        return switch (Paging.of(request)) {
            case Paging.Refused(var error) ->
                Reply.refused(error.code(), new Refused(new DataPage.Pagination(0, 0, 0), List.of(), List.of(error)));
            case Paging.Page(var limit, var offset) -> {
                var page = labels.search(request.caller().principal().org(), beginning, limit, offset);
                var rows = page.persons().entrySet().stream()
                        .map(person -> new Row(
                                person.getKey().value(),
                                person.getValue().stream().map(Matched::of).toList()))
                        .toList();
                yield Reply.ok(DataPage.of(new DataPage.Pagination(limit, offset, page.total()), rows));
            }
        };
    }
}
