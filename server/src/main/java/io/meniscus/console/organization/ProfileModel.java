package io.meniscus.console.organization;

import io.meniscus.console.setup.EntryModel.Fact;
import io.meniscus.console.setup.FormModel;
import io.meniscus.console.setup.HistoryRow;
import io.meniscus.console.view.Input;
import java.util.List;

/**
 * The organization's profile.
 *
 * @param action where changes are sent; empty for who may only look
 */
public record ProfileModel(
        String action,
        List<Input> inputs,
        List<FormModel.Offer> lists,
        List<Fact> facts,
        String document,
        String changes,
        List<HistoryRow> history,
        String error) {
    public ProfileModel {
        inputs = List.copyOf(inputs);
        lists = List.copyOf(lists);
        facts = List.copyOf(facts);
        history = List.copyOf(history);
    }
}
