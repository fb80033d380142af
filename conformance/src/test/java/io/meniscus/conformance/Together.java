package io.meniscus.conformance;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests sent at once. */
final class Together {
    private Together() {}

    /** Sends them without waiting for one another and answers the replies in the order of the requests. */
    static List<HttpResponse<String>> send(int count, IntFunction<HttpRequest> request) {
        var begun = IntStream.range(0, count).mapToObj(request).toList().stream()
                .map(Api::begin)
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }
}
