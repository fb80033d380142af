package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The items of an answer as they come, good and failed ones in the order of the request, with their codes. */
public final class ItemAnswers {
    private final Function<Refusal, ItemError> words;
    private final List<Object> items = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private int succeeded;
    private int code;

    /**
     * None so far.
     *
     * @param words what a refusal is to the call
     */
    public ItemAnswers(Function<Refusal, ItemError> words) {
        this.words = words;
    }

    /** What the call says of the whole, from how many items there are and how many are good. */
    @FunctionalInterface
    public interface Whole {
        Status of(int items, int good);
    }

    public ItemAnswers good(Object item) {
        items.add(item);
        codes.add(200);
        succeeded++;
        return this;
    }

    public ItemAnswers failed(ItemError error, Object item) {
        items.add(item);
        codes.add(error.code());
        code = error.code();
        return this;
    }

    /** An item as it came out; a refused one repeats who was asked for, its success and code as text. */
    public ItemAnswers add(List<Asked> asked, Outcome<?> outcome) {
        return add(asked, outcome, error -> ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message()));
    }

    /** As {@link #add(List, Outcome)}, with the call's own form of an item's status. */
    public ItemAnswers add(List<Asked> asked, Outcome<?> outcome, Function<ItemError, ItemStatus> status) {
        return switch (outcome) {
            case Outcome.Accepted<?>(var item, var warnings) -> good(item);
            case Outcome.Refused<?>(var refusal) -> {
                var error = words.apply(refusal);
                yield failed(error, FailedItem.of(asked, status.apply(error)));
            }
            case Outcome.Failed<?>(var cause) -> throw cause;
        };
    }

    /** The reply of reads and of most writes. */
    public Reply reply(BiFunction<Status, List<Object>, Object> envelope) {
        return reply((all, good) -> Status.ofBatch(all, good, "SUCCESS"), envelope);
    }

    public Reply reply(Whole whole, BiFunction<Status, List<Object>, Object> envelope) {
        var reply = Reply.of(200, code, envelope.apply(whole.of(items.size(), succeeded), items));
        return items.size() > 1 ? reply.withItems(codes) : reply;
    }

    /** The reply of add, update and get, which count their items. */
    Reply counted() {
        return reply((all, good) -> Status.ofBatch(all, good, "Success").counted(all, good), CustomersReply::of);
    }
}
