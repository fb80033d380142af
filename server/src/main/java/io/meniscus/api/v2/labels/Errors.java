package io.meniscus.api.v2.labels;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Reply;
import io.meniscus.label.LabelRefusal;
import io.meniscus.label.LabelWarning;
import java.util.List;

/** The codes and words of labels (v2/customer-labels). */
final class Errors {
    private Errors() {}

    /** HTTP 200 with the code in its body; of labels that are not there, an error each. */
    static Reply reply(Refusal refusal) {
        if (!(refusal instanceof LabelRefusal label)) {
            throw new IllegalStateException("labels do not refuse with " + refusal);
        }
        var error = of(label);
        var errors = label instanceof LabelRefusal.NoneKnown(var names) && !names.isEmpty()
                ? names.stream().map(Errors::unknown).toList()
                : List.of(error);
        return Reply.refused(error.code(), new Failure(errors, List.of()));
    }

    static W of(LabelRefusal refusal) {
        return switch (refusal) {
            case LabelRefusal.NoneKnown(var names) -> unknown(String.join(", ", names));
            case LabelRefusal.Exists(var name) -> W.of(33003, "Label already exists: " + name);
            case LabelRefusal.LimitNotSet() -> W.of(33004, "Label limit config ORG_MAX_LABEL_COUNT is not set");
            case LabelRefusal.LimitExceeded(var limit) -> W.of(33005, "Label limit exceeded: " + limit);
            case LabelRefusal.NothingGiven() -> W.of(33006, "Label list is empty");
        };
    }

    static List<W> warnings(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> switch (warning) {
                    case LabelWarning label -> of(label);
                    default -> throw new IllegalStateException("labels do not warn of " + warning);
                })
                .toList();
    }

    static W of(LabelWarning warning) {
        return switch (warning) {
            case LabelWarning.Unknown(var name) -> unknown(name);
            case LabelWarning.NoLabelsOfCustomer() -> W.of(33001, "No labels found for the customer");
            case LabelWarning.NoLabels() -> W.of(33002, "No labels found for the organization");
        };
    }

    private static W unknown(String name) {
        return W.of(33000, "Label not found: " + name);
    }
}
