package io.meniscus.http;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gzip for those who ask for it or send it; tills that do neither pay nothing for it. */
final class Compression extends CompressionHandler {
    /** Shorter answers are not worth compressing. */
    private static final int FROM_BYTES = 1_024;

    Compression(CallHandler calls) {
        super(calls);
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(FROM_BYTES);
        putCompression(gzip);
        putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .compressIncludeMethod("GET")
                        .compressIncludeMethod("POST")
                        .compressIncludeMethod("PUT")
                        // compressed, events would wait for each other
                        .compressExcludeMimeType("text/event-stream")
                        .build());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = request.getHeaders();
        if (headers.contains(HttpHeader.ACCEPT_ENCODING) || headers.contains(HttpHeader.CONTENT_ENCODING)) {
            return super.handle(request, response, callback);
        }
        return getHandler().handle(request, response, callback);
    }
}
