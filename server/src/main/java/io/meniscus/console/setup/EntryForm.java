package io.meniscus.console.setup;

import io.meniscus.console.Form;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.view.Input;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.SetupState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of one entry, for pages of their own making. */
public final class EntryForm {
    private final SetupState state;
    private final Kind kind;
    private final @Nullable Entry entry;
    private final List<Input> inputs;

    private EntryForm(SetupState state, Kind kind, @Nullable Entry entry, List<Input> inputs) {
        this.state = state;
        this.kind = kind;
        this.entry = entry;
        this.inputs = List.copyOf(inputs);
    }

    public static EntryForm of(SetupState state, Entry entry) {
        return new EntryForm(state, entry.kind(), entry, Inputs.of(state, entry));
    }

    public static EntryForm blank(SetupState state, Kind kind) {
        return new EntryForm(state, kind, null, Inputs.blank(state, kind));
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** To look at. */
    public List<EntryModel.Fact> facts(Visit visit) {
        var present = entry;
        return present == null ? List.of() : ShowEntry.facts(visit, state, present);
    }

    /** What was sent, as an edit. */
    public Edit edit(Form form) {
        var sent = new Sent(inputs, form);
        var present = entry;
        return present == null
                ? new Edit(kind, How.NEW, sent.made(kind))
                : new Edit(kind, How.CHANGE, sent.changed(present));
    }

    /** The form as it was sent with what is wrong beside its fields. */
    public List<Input> refused(Form form, List<Problem> problems) {
        return new Sent(inputs, form).refused(problems);
    }

    /** What is wrong with no field of it. */
    public String others(Form form, List<Problem> problems) {
        return new Sent(inputs, form).others(problems);
    }
}
