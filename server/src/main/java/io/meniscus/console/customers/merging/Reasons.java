package io.meniscus.console.customers.merging;

import io.meniscus.console.customers.words.Names;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.merge.MergeEdge;
import org.jspecify.annotations.Nullable;

/** Why two customers became one, in words. */
final class Reasons {
    private Reasons() {}

    static String words(MergeEdge edge) {
        var reason = edge.reason();
        var victim = "customer " + edge.victim().value();
        var survivor = "customer " + edge.survivor().value();
        return switch (reason.rule()) {
            case REGISTRATION -> registration(reason.identifier(), reason.anchor(), victim, survivor);
            case IDENTIFIER_ADDED ->
                reason.identifier() == null
                        ? "An identifier of " + survivor + " was added to " + victim + "."
                        : Names.identifier(reason.identifier()) + ", which " + survivor + " has, was added to " + victim
                                + ".";
            case REQUEST -> "Somebody asked for it.";
        };
    }

    private static String registration(
            @Nullable IdentifierKey identifier, @Nullable IdentifierKey anchor, String victim, String survivor) {
        var one = identifier == null ? victim : Names.identifier(identifier) + " of " + victim;
        var other = anchor == null ? survivor : Names.identifier(anchor) + " of " + survivor;
        return "One call brought " + one + " and " + other + ".";
    }
}
