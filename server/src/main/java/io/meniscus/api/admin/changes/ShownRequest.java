package io.meniscus.api.admin.changes;

import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Party;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.customer.request.Parties;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request for a change of a customer.
 *
 * @param kind     mobile, email, external_id, address, mobile_realloc or merge
 * @param status   pending, approved or rejected
 * @param customer whose identifier changes, or a merge's victim
 * @param target   who gets a mobile, or a merge's survivor; left out where there is none
 * @param approval config, client: at once; config_disabled, client_disabled: somebody decides
 * @param decided  left out while it is pending
 * @param preview  what a merge would come to; only of one pending merge
 */
record ShownRequest(
        long id,
        String kind,
        String status,
        long customer,
        @Nullable Long target,
        String oldValue,
        String newValue,
        String reason,
        String comments,
        String referenceId,
        String requestedAt,
        String approval,
        boolean oneStep,
        Done added,
        @Nullable Done decided,
        String decisionComments,
        @Nullable ShownPreview preview) {

    /**
     * Who did something.
     *
     * @param by   engine, for what the rules held back, or a login such as {@code till 7}
     * @param name of the user, or of the till a call belonged to
     * @param till its code; left out where a call belonged to none
     */
    record Done(String at, String by, String name, @Nullable String till, String requestId) {}

    static ShownRequest of(
            CustomerRequest request, @Nullable ShownPreview preview, Parties parties, Organization organization) {
        var matter = request.matter();
        var decided = request.decided();
        return new ShownRequest(
                request.id().value(),
                lower(matter.kind()),
                request.status().lowerCase(),
                matter.customer().value(),
                matter.target() == null ? null : matter.target().value(),
                matter.oldValue(),
                matter.newValue(),
                request.said().reason(),
                request.said().comments(),
                request.said().referenceId(),
                request.said().requestedAt().toString(),
                lower(request.approval()),
                request.steps() == Steps.ONE,
                done(request.added(), parties, organization),
                decided == null ? null : done(decided, parties, organization),
                request.decisionComments(),
                preview);
    }

    private static Done done(Hand hand, Parties parties, Organization organization) {
        return new Done(
                hand.stamp().at().toString(),
                hand.by().equals(Party.ENGINE) ? "engine" : hand.by().toString(),
                parties.shown(hand, organization).name(),
                organization.till(hand.stamp().till()).map(Till::code).orElse(null),
                hand.stamp().request().value());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
