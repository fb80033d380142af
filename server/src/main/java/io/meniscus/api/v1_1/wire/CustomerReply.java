package io.meniscus.api.v1_1.wire;

import java.util.List;

/** The envelope of calls that answer {@code response.customer}: an object for one, an array for more. */
public record CustomerReply(Response response) {

    public record Response(Status status, Object customer) {}

    public static CustomerReply of(Status status, List<?> items) {
        return new CustomerReply(new Response(status, OneOrMany.of(items)));
    }
}
