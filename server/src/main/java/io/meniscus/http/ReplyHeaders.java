package io.meniscus.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** The headers of every answer (conventions §5.6). */
final class ReplyHeaders {
    /** What callers name their own request with, and where it is echoed. */
    static final String CALLER_ID = "X-CAP-REQUEST-ID";

    static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
    private static final String OWN_ID = "X-Cap-Requestid";
    private static final int CALLER_ID_LENGTH = 100;
    private static final HttpField NOT_CACHED =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "must-revalidate,no-cache,no-store");

    private ReplyHeaders() {}

    static void common(HttpFields.Mutable headers, RequestHead head, @Nullable String callersId) {
        var own = head.id().value();
        headers.put(OWN_ID, own);
        headers.put(CALLER_ID, callersId == null ? own : callersId);
        headers.put(NOT_CACHED);
    }

    /** The caller's own id as it may be kept and sent back: printable and short, else null. */
    static @Nullable String callersId(RequestHead head) {
        var callers = head.header(CALLER_ID).orElse("");
        if (callers.isEmpty() || callers.length() > CALLER_ID_LENGTH) {
            return null;
        }
        for (int i = 0; i < callers.length(); i++) {
            if (callers.charAt(i) < ' ' || callers.charAt(i) > '~') {
                return null;
            }
        }
        return callers;
    }
}
