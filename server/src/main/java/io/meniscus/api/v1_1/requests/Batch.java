package io.meniscus.api.v1_1.requests;

import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.core.identity.request.RequestCommand.Handled;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The items of an answer as their outcomes come, and the code of each for the log. */
final class Batch {
    private static final int GOOD = 200;

    private final Function<Refusal, ItemError> errors;
    private final ItemError failed;
    private final List<Object> items = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private int succeeded;
    private int code;

    Batch() {
        this(Errors::of, Errors.failed());
    }

    /** With other codes than requests have. */
    Batch(Function<Refusal, ItemError> errors, ItemError failed) {
        this.errors = errors;
        this.failed = failed;
    }

    void add(Outcome<Handled> outcome, Function<Handled, Object> good, Function<ItemError, Object> bad) {
        switch (outcome) {
            case Outcome.Accepted<Handled>(var handled, var warnings) -> {
                items.add(good.apply(handled));
                codes.add(GOOD);
                succeeded++;
            }
            case Outcome.Refused<Handled>(var refusal) -> refuse(errors.apply(refusal), bad);
            case Outcome.Failed<Handled> _ -> refuse(failed, bad);
        }
    }

    private void refuse(ItemError error, Function<ItemError, Object> bad) {
        code = error.code();
        codes.add(code);
        items.add(bad.apply(error));
    }

    List<Object> items() {
        return List.copyOf(items);
    }

    int succeeded() {
        return succeeded;
    }

    Reply reply(Object body) {
        var reply = Reply.of(GOOD, code, body);
        return items.size() > 1 ? reply.withItems(codes) : reply;
    }
}
