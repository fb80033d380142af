package io.meniscus.api.v1_1.transactions;

import io.meniscus.api.v1_1.wire.Status;
import java.util.List;

/** The envelope of writes of bills: {@code response.transactions.transaction[]}, an array even for one. */
public record TransactionsReply(Response response) {

    public record Response(Status status, Items transactions) {}

    /** Good and failed items in the order of the request. */
    public record Items(List<Object> transaction) {}

    static TransactionsReply of(Status status, List<Object> items) {
        return new TransactionsReply(new Response(status, new Items(List.copyOf(items))));
    }
}
