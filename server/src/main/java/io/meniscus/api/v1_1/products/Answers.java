package io.meniscus.api.v1_1.products;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The items of an answer as they come, good and failed ones in the order of the request, with their codes. */
final class Answers {
    private final List<Object> items = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private int succeeded;
    private int code;

    void good(Object item) {
        items.add(item);
        codes.add(200);
        succeeded++;
    }

    void failed(ItemError error, Object item) {
        items.add(item);
        codes.add(error.code());
        code = error.code();
    }

    /**
     * The whole answer.
     *
     * @param message the call's word for success
     */
    Reply reply(String message, BiFunction<TypedStatus, List<Object>, Object> envelope) {
        var status = TypedStatus.ofBatch(items.size(), succeeded, message);
        var reply = Reply.of(200, code, envelope.apply(status, List.copyOf(items)));
        return items.size() > 1 ? reply.withItems(codes) : reply;
    }
}
