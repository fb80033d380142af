package io.meniscus.http.ops;

import io.meniscus.access.LoginKind;
import io.meniscus.core.OrgId;
import io.meniscus.http.Served;

/** Keeps a row of every call of the API (calls to the server itself, such as health, are not kept), in batches. */
public final class RequestLog implements Served.Observer, AutoCloseable {
    private static final int CAPACITY = 65_536;

    private final WriteBehind<RequestLogRow> behind;

    public RequestLog(RequestLogSink sink) {
        behind = new WriteBehind<>("request-log", CAPACITY, sink::write);
        behind.start();
    }

    @Override
    public void served(Served call) {
        if (!call.version().equals(OpsDialect.NAME)) {
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
                call.replyBytes());
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
