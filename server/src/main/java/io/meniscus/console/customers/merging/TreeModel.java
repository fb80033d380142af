package io.meniscus.console.customers.merging;

import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * Who a person is made of.
 *
 * @param undone    merges that were taken back, the newest first
 * @param mergeHref where another customer is chosen to merge with; empty for who may not look at that
 */
public record TreeModel(Head head, Node root, List<Link> undone, String mergeHref) {
    public TreeModel {
        undone = List.copyOf(undone);
    }

    /**
     * A customer of the tree.
     *
     * @param known identifiers that were registered under it
     * @param by    the merge that made it part of the one above; none for the person's own
     */
    public record Node(String id, List<String> known, List<Link> by, List<Node> children) {
        public Node {
            known = List.copyOf(known);
            by = List.copyOf(by);
            children = List.copyOf(children);
        }
    }

    /**
     * A merge.
     *
     * @param victimHref   the victim's page; empty where it is this one
     * @param survivorHref the survivor's page; empty where it is this one
     * @param undone       who took it back; none while it stands
     * @param undoHref     where it may be taken back; empty where it may not
     */
    public record Link(
            String id,
            String victim,
            String victimHref,
            String survivor,
            String survivorHref,
            String reason,
            Hands.Hand made,
            List<Side> before,
            List<Hands.Hand> undone,
            String undoHref) {
        public Link {
            before = List.copyOf(before);
            undone = List.copyOf(undone);
        }
    }

    /** One side of a merge as it was before. */
    public record Side(
            String title, String members, String loyalty, String status, Tone tone, List<String> identifiers) {
        public Side {
            identifiers = List.copyOf(identifiers);
        }
    }
}
