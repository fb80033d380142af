package io.meniscus.console.stores;

import io.meniscus.console.setup.ListModel;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Look;
import java.util.List;

/**
 * The hierarchy, a level opened at a time; or what a search found in it.
 *
 * @param make    what may be made, with its address
 * @param found   instead of the tree when something is searched
 * @param more    what is said below the found; empty for nothing
 */
public record TreeModel(
        List<Look.Link> tabs,
        List<Look.Link> make,
        String action,
        List<Field> filter,
        List<Node> roots,
        List<ListModel.Row> found,
        boolean searching,
        String more) {
    public TreeModel {
        tabs = List.copyOf(tabs);
        make = List.copyOf(make);
        filter = List.copyOf(filter);
        roots = List.copyOf(roots);
        found = List.copyOf(found);
    }

    /**
     * A zone, concept, store or till.
     *
     * @param turn where it is opened or closed; empty for what has nothing below
     * @param rest where those below are that are too many to show; empty for none
     */
    public record Node(
            String sort,
            String title,
            String code,
            String href,
            String counts,
            boolean inactive,
            String turn,
            boolean open,
            List<Node> below,
            String rest) {
        public Node {
            below = List.copyOf(below);
        }
    }
}
