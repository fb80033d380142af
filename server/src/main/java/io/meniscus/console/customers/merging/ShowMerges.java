package io.meniscus.console.customers.merging;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.OfCustomer;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeSide;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code GET …/customers/{customer}/merges}: the customers that a person is made of, and why. */
public record ShowMerges(CustomerGround ground) implements OfCustomer.Page {

    @Override
    public Reply show(Visit visit, Subject subject) {
        var edges = ground.merges().of(visit.org(), subject.person().members());
        var hands = Hands.of(visit, ground, stamps(edges));
        var drawing = new Drawing(visit, subject, edges, hands);
        var model = new TreeModel(
                Head.of(visit, subject, Head.Tab.MERGES),
                drawing.node(subject.id(), List.of()),
                edges.reversed().stream()
                        .filter(edge -> !edge.stands())
                        .map(drawing::link)
                        .toList(),
                visit.may(Permission.read(Resource.CUSTOMER_CHANGE_REQUESTS)) ? subject.path(visit, "/merge") : "");
        return visit.page(subject.name(), "customers/merges.jte", model);
    }

    private static List<Stamp> stamps(List<MergeEdge> edges) {
        var stamps = new ArrayList<Stamp>();
        for (var edge : edges) {
            stamps.add(edge.made());
            if (edge.undone() != null) {
                stamps.add(edge.undone());
            }
        }
        return stamps;
    }

    /** Draws the tree of a person. */
    private record Drawing(Visit visit, Subject subject, List<MergeEdge> edges, Hands hands) {

        TreeModel.Node node(CustomerId customer, List<TreeModel.Link> by) {
            var children = edges.stream()
                    .filter(edge -> edge.stands() && edge.survivor().equals(customer))
                    .map(edge -> node(edge.victim(), List.of(link(edge))))
                    .toList();
            var known = subject.person().identifiers().stream()
                    .filter(row -> row.customer().equals(customer))
                    .map(names()::held)
                    .toList();
            return new TreeModel.Node(Long.toString(customer.value()), known, by, children);
        }

        private Names names() {
            return new Names(visit.organization());
        }

        TreeModel.Link link(MergeEdge edge) {
            boolean mayUndo = visit.may(Permission.write(Resource.CUSTOMER_CHANGE_REQUESTS));
            var undone = edge.undone();
            return new TreeModel.Link(
                    edge.id().toString(),
                    Long.toString(edge.victim().value()),
                    href(edge.victim()),
                    Long.toString(edge.survivor().value()),
                    href(edge.survivor()),
                    Reasons.words(edge),
                    hands.hand(edge.made()),
                    List.of(
                            side(
                                    "Customer " + edge.victim().value(),
                                    edge.before().victim()),
                            side(
                                    "Customer " + edge.survivor().value(),
                                    edge.before().survivor())),
                    undone == null ? List.of() : List.of(hands.hand(undone)),
                    undone == null && mayUndo ? subject.path(visit, "/merges/" + edge.id() + "/undo") : "");
        }

        private String href(CustomerId customer) {
            return subject.person().members().contains(customer) ? "" : Subject.path(visit, customer, "");
        }

        private TreeModel.Side side(String title, MergeSide side) {
            return new TreeModel.Side(
                    title,
                    side.members().stream()
                            .map(member -> Long.toString(member.value()))
                            .collect(Collectors.joining(", ")),
                    Names.loyalty(side.loyalty()),
                    names().label(side.statusLabel()),
                    names().tone(side.statusLabel()),
                    side.identifiers().stream().map(names()::held).toList());
        }
    }
}
