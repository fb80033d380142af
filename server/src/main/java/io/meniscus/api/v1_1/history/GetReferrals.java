package io.meniscus.api.v1_1.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/customer/referrals}: a customer's referral code, whom it invited and who came (v1.1/customer
 * "referrals"). There is no campaign yet, so there is no code and the lists are empty. Refuses nobody (1012), a
 * campaign token (1202), and a date that is none (400).
 */
final class GetReferrals implements Endpoint {
    private final OfCustomer customer;

    GetReferrals(OfCustomer customer) {
        this.customer = customer;
    }

    /** The customer of the answer; identifiers it lacks are null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            @Nullable String email,
            @Nullable String mobile,
            @Nullable String external_id,
            String firstname,
            String lastname,
            String referral_code,
            Invitees invitees,
            Referees referees,
            List<Object> incentives,
            ItemStatus item_status) {}

    record Invitees(List<Object> referral_type) {}

    record Referees(List<Object> referee) {}

    @Override
    public Reply handle(Request request) {
        var query =
                new HistoryQuery(request).dates(customer.organization(request).clusterZone());
        var asked = OfCustomer.asked(request);
        boolean isUsualCampaign = query.text("campaign_token").isEmpty();
        var outcome = customer.with(
                request,
                asked,
                (found, warnings) -> isUsualCampaign
                        ? Outcome.accepted(item(found, warnings))
                        : Outcome.refused(new CampaignRefusal.Unknown()));
        return new ItemAnswers(Errors::of)
                .add(
                        asked,
                        outcome,
                        error -> ItemStatus.numbered(ItemStatus.Outcome.FAILURE, error.code(), error.message()))
                .reply(CustomerReply::of);
    }

    private static Item item(OfCustomer.Found found, List<Warning> warnings) {
        var shown = found.shown();
        return new Item(
                known(found, IdentifierType.EMAIL),
                known(found, IdentifierType.MOBILE),
                known(found, IdentifierType.EXTERNAL_ID),
                shown.firstName(),
                shown.lastName(),
                "",
                new Invitees(List.of()),
                new Referees(List.of()),
                List.of(),
                ItemStatus.numbered(ItemStatus.Outcome.SUCCESS, 1000, "Referral statistics retrieved successfully")
                        .warning(io.meniscus.api.v1_1.customer.Errors.warnings(warnings)));
    }

    private static @Nullable String known(OfCustomer.Found found, IdentifierType type) {
        var value = found.shown().identifier(type);
        return value.isEmpty() ? null : value;
    }
}
