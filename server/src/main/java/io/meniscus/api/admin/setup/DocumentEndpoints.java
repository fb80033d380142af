package io.meniscus.api.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.organization.document.SetupSchema;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.history.SetupChange;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organization's whole set-up as a document: written, compared, applied; and what became of it over time. */
final class DocumentEndpoints {
    private static final int MOST_CHANGES = 500;

    private DocumentEndpoints() {}

    /** Lines of a report. */
    record Lines(List<String> changes) {}

    /** What applying came to. */
    record Applied(List<String> changes, long version, List<SetupCall.DrawnSecret> secrets) {}

    private static SetupDocument read(Request request) {
        return SetupDocument.read(new String(request.body(), StandardCharsets.UTF_8));
    }

    /** The document of the caller's organization; one that names another makes none. */
    private static SetupDocument own(SetupCall call, Request request) {
        var document = read(request);
        var named = document.root().path("profile").path("code").asText("");
        var own = call.state(request).code();
        if (!named.isEmpty() && !named.equals(own)) {
            throw new EdgeException(
                    new EdgeRefusal.BadParameter("profile.code is another organization's than the path's"));
        }
        if (named.isEmpty() && document.root().isObject()) {
            var root = (ObjectNode) document.root();
            root.withObject("/profile").put("code", own);
        }
        return document;
    }

    /** As YAML, or JSON where the caller asks for it. */
    record Export(SetupCall call, Randomness randomness) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            var document = SetupExport.of(call.state(request), randomness);
            boolean isJson = request.header("Accept").orElse("").contains("json");
            return isJson
                    ? Reply.ok(document.root())
                    : Reply.ok(new Reply.Raw(
                            "application/yaml; charset=UTF-8",
                            SetupExport.yaml(document).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Applies a document, or with {@code dryRun=true} says what applying it would change. */
    record Apply(SetupCall call) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            return SetupCall.answered(request, () -> {
                var org = call.org(request);
                var document = own(call, request);
                if (request.query("dryRun").orElse("false").equals("true")) {
                    return Reply.ok(new Lines(call.setup().rehearse(org, document)));
                }
                var report = call.setup().apply(document, call.actor(request));
                return Reply.ok(new Applied(report.changes(), report.version(), SetupCall.drawn(request, report)));
            });
        }
    }

    /** The lines a document would change. */
    record Diff(SetupCall call) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            return SetupCall.answered(
                    request, () -> Reply.ok(new Lines(call.setup().rehearse(call.org(request), own(call, request)))));
        }
    }

    /** The JSON Schema of documents, of this organization's or any. */
    record Schema(SetupCall call) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            call.org(request);
            return Reply.ok(SetupSchema.document());
        }
    }

    /** The same for who has no organization in mind. */
    record PublicSchema() implements Endpoint {
        @Override
        public Reply handle(Request request) {
            return Reply.ok(SetupSchema.document());
        }
    }

    /** A change; {@code before} is left out of one that made the entry, {@code after} of one that took it away. */
    record ShownChange(
            long version,
            String at,
            String by,
            String section,
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        static ShownChange of(SetupChange change) {
            return new ShownChange(
                    change.version(),
                    change.at().toString(),
                    change.actor().name(),
                    change.section(),
                    change.name(),
                    change.before().isMissingNode() ? null : change.before(),
                    change.after().isMissingNode() ? null : change.after());
        }
    }

    record Changes(List<ShownChange> changes) {}

    /** Changes, the newest first; {@code before} goes on below a version. */
    record History(SetupCall call) implements Endpoint {
        @Override
        public Reply handle(Request request) {
            var org = call.org(request);
            long below = request.query("before").map(History::version).orElse(Long.MAX_VALUE);
            int limit = Math.min(AdminCall.limit(request), MOST_CHANGES);
            var found = call.setup()
                    .history(
                            org,
                            request.query("section").orElse(""),
                            request.query("name").orElse(""),
                            below,
                            limit);
            return Reply.ok(new Changes(found.stream().map(ShownChange::of).toList()));
        }

        private static long version(String text) {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException _) {
                throw new EdgeException(new EdgeRefusal.BadParameter("before is a version"));
            }
        }
    }
}
