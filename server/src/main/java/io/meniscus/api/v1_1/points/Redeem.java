package io.meniscus.api.v1_1.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.Shown;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.OneOrMany;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.redemption.RedeemPoints;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.redemption.Redemptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/points/redeem}: burns points, the oldest first; a batch in order (v1.1/points). A repeat under the
 * same external reference, or of the same bill at the same till within a minute, burns nothing and is answered as
 * before. Refuses an item with the codes of isredeemable, 808 and 824 for its code, 811, 817, 823, 825, 827 and
 * 859. Fields that are none (1017) and a store's currency without a ratio (872) are warnings.
 */
final class Redeem implements Endpoint {
    private static final int MOST = 100;

    private final Redemptions redemptions;
    private final Organizations organizations;

    Redeem(Redemptions redemptions, Organizations organizations) {
        this.redemptions = redemptions;
        this.organizations = organizations;
    }

    /** The whole answer: an object for one, an array for several. */
    record Answer(Response response) {
        record Response(Status status, Items responses) {}

        record Items(Object points) {}
    }

    /** Points that were redeemed. */
    record Item(
            String mobile,
            String email,
            String external_id,
            String user_id,
            String redemption_id,
            String points_redeemed,
            String redemption_purpose,
            BigDecimal redeemed_value,
            BigDecimal redeemed_local_value,
            BigDecimal balance,
            SideEffects side_effects,
            ItemStatus item_status) {}

    record SideEffects(List<Effect> effect) {}

    record Effect(
            long id,
            String case_value,
            BigDecimal num_points,
            BigDecimal currency_value,
            String validation_code,
            long points_redemption_summary_id,
            String redeemed_on_bill_number,
            long redeemed_on_bill_id,
            String type) {}

    /** Points that were not: what was given, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String external_id,
            @Nullable String user_id,
            @Nullable String card_number,
            @Nullable String card_external_id,
            String points_redeemed,
            ItemStatus item_status) {

        static Refused of(RedeemBody.Item given, ItemError error) {
            var whose = Whose.of(given.customer());
            return new Refused(
                    whose.text("mobile"),
                    whose.text("email"),
                    whose.text("external_id"),
                    whose.text("user_id"),
                    whose.text("card_number"),
                    whose.text("card_external_id"),
                    given.points_redeemed() == null ? "" : given.points_redeemed(),
                    ItemStatus.numbered(ItemStatus.Outcome.FAILURE, error.code(), error.message()));
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = request.read(RedeemBody.class).redeem();
        if (given == null || given.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("nothing to redeem was given"));
        }
        if (given.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var organization = Calls.organization(request, organizations);
        var reader = new RedeemReader(request, organization);
        var read = given.stream().map(reader::read).toList();
        var commands = new ArrayList<RedeemPoints>();
        for (var one : read) {
            if (one instanceof Outcome.Accepted<RedeemPoints>(var command, var warnings)) {
                commands.add(command);
            }
        }
        if (commands.isEmpty()) {
            return render(organization, given, read, List.of());
        }
        return redemptions.redeem(
                Calls.of(request),
                commands,
                Calls.rendering(request, outcomes -> render(organization, given, read, outcomes)));
    }

    private static Reply render(
            Organization organization,
            List<RedeemBody.Item> given,
            List<Outcome<RedeemPoints>> read,
            List<Outcome<Redeemed>> outcomes) {
        var batch = new Batch();
        var decided = outcomes.iterator();
        for (int i = 0; i < read.size(); i++) {
            switch (read.get(i)) {
                case Outcome.Accepted<RedeemPoints>(var command, var dropped) ->
                    batch.add(organization, command, given.get(i), decided.next(), dropped);
                case Outcome.Refused<RedeemPoints>(var refusal) -> batch.refused(given.get(i), Errors.of(refusal));
                case Outcome.Failed<RedeemPoints>(var cause) -> throw cause;
            }
        }
        return batch.reply();
    }

    /** The items as they come, and their codes. */
    private static final class Batch {
        private final List<Object> items = new ArrayList<>();
        private final List<Integer> codes = new ArrayList<>();
        private int good;
        private int code;

        void add(
                Organization organization,
                RedeemPoints command,
                RedeemBody.Item given,
                Outcome<Redeemed> outcome,
                List<Warning> dropped) {
            switch (outcome) {
                case Outcome.Accepted<Redeemed>(var redeemed, var warnings) -> {
                    items.add(item(organization, command, given, redeemed, dropped));
                    codes.add(200);
                    good++;
                }
                case Outcome.Refused<Redeemed>(var refusal) -> refused(given, Errors.of(refusal));
                case Outcome.Failed<Redeemed> _ -> refused(given, Errors.failed());
            }
        }

        void refused(RedeemBody.Item given, ItemError error) {
            code = error.code();
            codes.add(code);
            items.add(Refused.of(given, error));
        }

        Reply reply() {
            var status = Status.ofBatch(items.size(), good, "Success");
            var answer = new Answer(new Answer.Response(status, new Answer.Items(OneOrMany.of(items))));
            var reply = Reply.of(200, code, answer);
            return items.size() > 1 ? reply.withItems(codes) : reply;
        }
    }

    private static Item item(
            Organization organization,
            RedeemPoints command,
            RedeemBody.Item given,
            Redeemed redeemed,
            List<Warning> dropped) {
        var redemption = redeemed.redemption();
        var said = redemption.said();
        var shown = Shown.of(organization, redeemed.person());
        var worth = redemption.result().worth();
        var local = new Worth(organization, command.ask().till()).converted(worth);
        long bill = said.bill().value();
        var effect = new Effect(
                redemption.id().value(),
                "true",
                Plain.of(redemption.points()),
                Plain.of(worth),
                given.validation_code() == null ? "" : given.validation_code(),
                redemption.id().value(),
                said.billNumber(),
                bill == 0 ? -1 : bill,
                "points");
        return new Item(
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                Long.toString(redeemed.person().root().id().value()),
                redemption.id().code(),
                Plain.text(redemption.points()),
                said.purpose(),
                Plain.of(worth),
                Plain.of(local.orElse(worth)),
                Plain.of(redemption.result().balance()),
                new SideEffects(List.of(effect)),
                ItemStatus.numbered(ItemStatus.Outcome.SUCCESS, 800, "Points Redeemed")
                        .warning(notes(dropped, local)));
    }

    private static List<String> notes(List<Warning> dropped, Optional<BigDecimal> local) {
        var all = new ArrayList<>(dropped);
        if (local.isEmpty()) {
            all.add(new Errors.RatioMissing());
        }
        return all.stream().map(Errors::warning).map(String::valueOf).distinct().toList();
    }
}
