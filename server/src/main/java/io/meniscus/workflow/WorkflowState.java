package io.meniscus.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How far a workflow is. The code is what is stored. */
public enum WorkflowState {
    WAITING(1, "AdminTask"),
    /** Approved, and nobody knows yet what the call answered: it is made again under its key when somebody asks. */
    CALLING(2, "AdminTask"),
    APPROVED(3, "approved"),
    REJECTED(4, "rejected"),
    /** Approved, and the call failed. */
    FAILED(5, "failed");

    private final short code;
    private final String wire;

    WorkflowState(int code, String wire) {
        this.code = (short) code;
        this.wire = wire;
    }

    public short code() {
        return code;
    }

    public String wire() {
        return wire;
    }

    /** Whether nothing more happens. */
    public boolean isOver() {
        return this != WAITING && this != CALLING;
    }

    /** Those that a word names; empty when it names none. */
    public static Set<WorkflowState> read(String word) {
        var named = EnumSet.noneOf(WorkflowState.class);
        Arrays.stream(values())
                .filter(state -> state.wire.equalsIgnoreCase(word.strip()))
                .forEach(named::add);
        return named;
    }

    static WorkflowState ofCode(int code) {
        return values()[code - 1];
    }
}
