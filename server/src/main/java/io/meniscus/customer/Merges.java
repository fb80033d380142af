package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.merge.MergeCustomers;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.identity.merge.UndoPreview;
import io.meniscus.core.identity.merge.Unmerged;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The operations on merges: make one, undo it, show what one would do and what they did. */
public final class Merges {
    private final Runner runner;
    private final MergeStore merges;
    private final CustomerStore store;
    private final FurtherNeeds further;
    private final PersonWrite<MergeCustomers, MergeEdge> merge;
    private final Preview preview;

    /**
     * Works on merges.
     *
     * @param further what else persons have that a merge is noted in
     */
    public Merges(Runner runner, CustomerStore store, MergeStore merges, FurtherNeeds further) {
        this.runner = runner;
        this.merges = merges;
        this.store = store;
        this.further = further;
        this.merge = new PersonWrite<>(
                store,
                further,
                command -> new PersonWrite.Named(List.of(command.victim(), command.survivor()), List.of()),
                MergeCustomers::decide);
        this.preview = new Preview(store, further);
    }

    /** Makes one person part of another. */
    public <A> A merge(Call call, MergeCustomers command, Rendering<MergeEdge, A> rendering) {
        return runner.write(call, merge, List.of(command), rendering);
    }

    /** Takes a merge back. */
    public <A> A undo(Call call, UndoMerge command, Rendering<Unmerged, A> rendering) {
        // whose merge it is never changes, so it may be looked up before
        var edge = find(call.org(), command.id());
        return runner.write(call, new Undo(store, further, edge, call.at()), List.of(command), rendering);
    }

    /** What a merge would come to. */
    public Outcome<MergePreview> preview(OrgId org, MergePreview.Asked asked) {
        return runner.read(org, preview, asked);
    }

    /** What undoing a merge would come to. */
    public Outcome<UndoPreview> previewUndo(OrgId org, UndoPreview.Asked asked) {
        var edge = find(org, asked.undo().id());
        return runner.read(org, new PreviewUndo(store, further, edge), asked);
    }

    public Optional<MergeEdge> find(OrgId org, MergeId id) {
        return merges.find(org, id);
    }

    /** Merges that customers had a part in, those undone among them, oldest first. */
    public List<MergeEdge> of(OrgId org, Collection<CustomerId> customers) {
        return merges.of(org, customers);
    }

    /**
     * Takes a merge back.
     *
     * @param known the merge that the command names; nothing for one there is not
     * @param at    the instant of the command
     */
    private record Undo(CustomerStore store, FurtherNeeds further, Optional<MergeEdge> known, Instant at)
            implements Operation<UndoMerge, Unmerged> {
        @Override
        public void needs(UndoMerge command, Needs needs) {
            needs.of(store).personOf(command.id());
            known.ifPresent(edge -> further.toPart(edge, at, needs));
        }

        @Override
        public boolean blocked(UndoMerge command, World world) {
            var identity = world.section(Identity.KIND);
            var edge = identity.edges().find(command.id());
            return edge != null && !identity.isLocked(root(edge, identity));
        }

        private static CustomerId root(MergeEdge edge, Identity identity) {
            return Objects.requireNonNull(identity.find(edge.victim())).root();
        }

        @Override
        public void holdBack(UndoMerge command, World world) {
            var identity = world.section(Identity.KIND);
            var edge = identity.edges().find(command.id());
            if (edge != null) {
                identity.holdBack(edge.victim());
            }
        }

        @Override
        public Outcome<Unmerged> decide(UndoMerge command, World world, Given given) {
            return command.decide(further.parting(), world, given);
        }

        @Override
        public int idsNeeded(IdKind kind) {
            return switch (kind) {
                // the mark and the compensation; both persons
                case EVENT, LEDGER_EVENT -> 2;
                case CUSTOMER, MERGE, REQUEST, BILL, LOT, POINTS_ACT, ONE_TIME_CODE, MESSAGE, PRODUCT -> 0;
            };
        }
    }

    private record Preview(CustomerStore store, FurtherNeeds further)
            implements Question<MergePreview.Asked, Outcome<MergePreview>> {
        @Override
        public void needs(MergePreview.Asked asked, Needs needs) {
            var both = List.<CustomerRef>of(asked.victim(), asked.survivor());
            needs.of(store).personsOf(both, List.of());
            both.forEach(ref -> further.toShow(ref, asked.stamp().at(), needs));
        }

        @Override
        public Outcome<MergePreview> answer(MergePreview.Asked asked, World world) {
            return asked.answer(further.parting(), world);
        }
    }

    private record PreviewUndo(CustomerStore store, FurtherNeeds further, Optional<MergeEdge> known)
            implements Question<UndoPreview.Asked, Outcome<UndoPreview>> {
        @Override
        public void needs(UndoPreview.Asked asked, Needs needs) {
            needs.of(store).personOf(asked.undo().id());
            known.ifPresent(edge -> further.toPart(edge, asked.at(), needs));
        }

        @Override
        public Outcome<UndoPreview> answer(UndoPreview.Asked asked, World world) {
            return asked.answer(further.parting(), world);
        }
    }
}
