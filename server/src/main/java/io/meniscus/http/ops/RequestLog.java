package io.meniscus.http.ops;

import io.meniscus.access.LoginKind;
import io.meniscus.core.OrgId;
import io.meniscus.http.Served;
import java.util.Set;

/** Keeps a row of every call of the API (calls to the server itself and pages are not kept), in batches. */
public final class RequestLog implements Served.Observer, AutoCloseable {
    private static final int CAPACITY = 65_536;
    private static final Set<String> UNLOGGED = Set.of(OpsDialect.NAME, "console");

    private final WriteBehind<RequestLogRow> behind;

    public RequestLog(RequestLogSink sink) {
        behind = new WriteBehind<>("request-log", CAPACITY, sink::write);
        behind.start();
    }

    @Override
    public void served(Served call) {
        if (!UNLOGGED.contains(call.version())) {
            behind.add(row(call));
        }
    }

    private static RequestLogRow row(Served call) {
        var caller = call.caller();
        return new RequestLogRow(
                caller == null ? OrgId.PLATFORM : caller.principal().org(),
                call.at(),
                call.id(),
                call.callerRequestId(),
                call.route(),
                call.method(),
                call.status(),
                call.code(),
                call.micros(),
                caller == null ? LoginKind.NOBODY : caller.principal().kind(),
                caller == null ? 0 : caller.principal().id(),
                caller == null ? 0 : caller.till().value(),
                call.requestBytes(),
                call.replyBytes(),
                call.items());
    }

    /** Rows that found no room. */
    public long dropped() {
        return behind.dropped();
    }

    @Override
    public void close() {
        behind.close();
    }
}
