package io.meniscus.api.v2.sources;

import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** {@code GET /v2/meta/sources}: all sources there are, with their channels (v2/organization-source). */
final class ListSources implements Endpoint {
    /** The list. */
    record Body(List<Row> data, List<W> warnings, List<W> errors) {}

    /** A source. */
    record Row(int id, String name, List<String> commChannels) {}

    @Override
    public Reply handle(Request request) {
        var rows = SourceMeta.ALL.stream()
                .map(meta -> new Row(meta.source().code(), meta.name(), meta.channels()))
                .toList();
        return Reply.ok(new Body(rows, List.of(), List.of()));
    }
}
