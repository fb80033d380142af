package io.meniscus.workflow;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.run.Randomness;
import io.meniscus.workflow.Workflow.Decision;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The operations on calls that wait: start, find and list them, reject them, and note that one is made and what came of
 * it. Who makes the call says so before ({@link #take}) and tells afterwards ({@link #finish}); where it never comes to
 * that, somebody may take it again, and makes it under the same {@link #key}.
 */
public final class Workflows {
    private final WorkflowStore store;
    private final Randomness randomness;

    public Workflows(WorkflowStore store, Randomness randomness) {
        this.store = store;
        this.randomness = randomness;
    }

    /** Some workflows and how many there are. */
    public record Page(long total, List<Workflow> workflows) {
        public Page {
            workflows = List.copyOf(workflows);
        }
    }

    /** A name that nobody can guess: a random UUID. */
    public String newName() {
        var bytes = randomness.secret(16);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        var hex = HexFormat.of().formatHex(bytes);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    /** The Idempotency-Key that a workflow's call is made under. */
    public static String key(Workflow workflow) {
        return "request-workflow " + workflow.name();
    }

    public Workflow start(OrgId org, Workflow.New workflow) {
        return store.insert(org, workflow);
    }

    public Optional<Workflow> find(OrgId org, String name) {
        return store.find(org, name);
    }

    public Page list(OrgId org, WorkflowFilter filter) {
        return store.list(org, filter);
    }

    /** Rejects one that waits; false when it does no longer. */
    public boolean reject(OrgId org, Workflow workflow, Decision decision, RequestId request) {
        return store.decide(org, workflow, WorkflowState.REJECTED, decision, request);
    }

    /** Says that the call of one that waits is made now; false when somebody was quicker. */
    public boolean take(OrgId org, Workflow workflow, Decision decision, RequestId request) {
        return store.decide(org, workflow, WorkflowState.CALLING, decision, request);
    }

    /** Keeps what the call answered; the first answer stays. */
    public void finish(OrgId org, Workflow workflow, WorkflowState end, String output) {
        store.finish(org, workflow, end, output);
    }
}
