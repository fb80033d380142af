package io.meniscus.api.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import java.util.List;

/**
 * Makes, changes or takes away one entry. What a change leaves out is left alone; what names the entry comes from the
 * path. Secrets that were drawn are answered to who may set them, once.
 */
record ChangeEntry(SetupCall call, Kind kind, How how) implements Endpoint {
    /**
     * @param entry   as it is now; an empty object when it was taken away
     * @param changes as in the history, a line each
     */
    record Answer(JsonNode entry, long version, List<String> changes, List<SetupCall.DrawnSecret> secrets) {}

    @Override
    public Reply handle(Request request) {
        var org = call.org(request);
        var entry = given(request);
        var edit = SetupCall.edit(request, kind, how, entry);
        return SetupCall.answered(request, () -> {
            var report = call.setup().edit(org, List.of(edit), call.actor(request));
            var state = call.setup().state(org).orElseThrow();
            var now = kind.shape() == Kind.Shape.SINGLE
                    ? state.all(kind).stream().findFirst()
                    : state.all(kind).stream()
                            .filter(one -> kind.knownBy().stream().allMatch(key -> isNamed(one, key, entry)))
                            .findFirst();
            var shown = now.map(SetupCall::shown).orElseGet(JsonNodeFactory.instance::objectNode);
            var answer = new Answer(shown, report.version(), report.changes(), SetupCall.drawn(request, report));
            return Reply.of(how == How.NEW ? 201 : 200, 0, answer);
        });
    }

    /** A name that may be empty may be left out. */
    private static boolean isNamed(Entry one, Field<String> key, ObjectNode entry) {
        var given = entry.get(key.key());
        return one.get(key).equals(given == null ? "" : key.form().read(given));
    }

    private ObjectNode given(Request request) {
        if (how == How.NEW || kind.shape() == Kind.Shape.SINGLE) {
            return SetupCall.entry(request);
        }
        var named = SetupCall.named(kind, request.pathParameter("name"));
        return how == How.REMOVE ? named : SetupCall.entry(request).setAll(named);
    }
}
