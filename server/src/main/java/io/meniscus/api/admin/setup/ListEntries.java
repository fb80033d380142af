package io.meniscus.api.admin.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The entries of a kind by their order, a page of them; {@code q} finds those that show it in any field. */
record ListEntries(SetupCall call, Kind kind) implements Endpoint {
    record Answer(List<? extends JsonNode> entries, int total) {}

    @Override
    public Reply handle(Request request) {
        var wanted = request.query("q").orElse("").strip().toLowerCase(Locale.ROOT);
        var active = request.query("active").map(ListEntries::truth);
        var found = call.state(request).all(kind).stream()
                .filter(entry -> wanted.isEmpty() || shows(entry, wanted))
                .filter(entry -> active.isEmpty() || isActive(entry) == active.get())
                .toList();
        var page = found.stream()
                .skip(AdminCall.offset(request))
                .limit(AdminCall.limit(request))
                .map(SetupCall::shown)
                .toList();
        return Reply.ok(new Answer(page, found.size()));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("active is true or false"));
        };
    }

    private boolean shows(Entry entry, String wanted) {
        return kind.fields().stream()
                .anyMatch(field -> entry.shown(field).toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Kinds that cannot be switched off are always on. */
    private boolean isActive(Entry entry) {
        return kind.field("active")
                .map(field -> entry.shown(field))
                .or(() -> Optional.of("true"))
                .filter(shown -> shown.equals("true") || shown.equals("yes"))
                .isPresent();
    }
}
