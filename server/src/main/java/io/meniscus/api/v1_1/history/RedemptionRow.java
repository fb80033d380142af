package io.meniscus.api.v1_1.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.customer.held.Numbers;
import io.meniscus.core.BillId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.program.Program;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.Reversal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points that a customer redeemed (v1.1/customer "redemptions"): ids and points are numbers, all else is text.
 *
 * @param bill_id                         -1 until it is bound to one
 * @param validation_code                 empty: codes are not kept
 * @param redeemed_at                     code of the till
 * @param reversals                       left out where nothing was given back
 * @param redemption_breakup_by_program   with {@code mlp=true} alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RedemptionRow(
        long id,
        int program_id,
        BigDecimal points_redeemed,
        String transaction_number,
        long bill_id,
        String validation_code,
        String redeemed_time,
        String redeemed_at,
        String notes,
        Coded redeemed_store,
        Coded redeemed_till,
        @Nullable List<Back> reversals,
        @Nullable List<Part> redemption_breakup_by_program) {
    private static final long NO_BILL = -1;

    record Coded(String code, String name) {}

    /** Points given back. */
    record Back(
            long reversal_id,
            BigDecimal points_reversed,
            String reversal_time,
            long reversed_on_till_id,
            List<BackPart> reversal_breakup_by_program) {}

    record BackPart(int program_id, BigDecimal points_reversed, String program_name) {}

    record Part(int program_id, BigDecimal points_redeemed, String program_name) {}

    /** Writes redemptions as the query's flags ask. */
    record Writer(Request request, Organization organization) {

        RedemptionRow write(Redemption redemption, List<Reversal> reversals) {
            var program = redemption.account().program();
            var points = Numbers.plain(redemption.points());
            var said = redemption.said();
            var till = organization.till(redemption.made().till());
            return new RedemptionRow(
                    redemption.id().value(),
                    program.value(),
                    points,
                    said.billNumber(),
                    said.bill().equals(BillId.NONE) ? NO_BILL : said.bill().value(),
                    "",
                    time(said.at()),
                    till.map(Till::code).orElse(""),
                    said.notes(),
                    till.flatMap(one -> organization.store(one.storeId()))
                            .map(Writer::coded)
                            .orElse(new Coded("", "")),
                    till.map(one -> new Coded(one.code(), one.name())).orElse(new Coded("", "")),
                    reversals.isEmpty()
                            ? null
                            : reversals.stream()
                                    .map(reversal -> back(reversal, program))
                                    .toList(),
                    OfCustomer.isOn(request, "mlp") ? List.of(new Part(program.value(), points, name(program))) : null);
        }

        private static Coded coded(Store store) {
            return new Coded(store.code(), store.name());
        }

        private Back back(Reversal reversal, ProgramId program) {
            var points = Numbers.plain(reversal.points());
            return new Back(
                    reversal.id(),
                    points,
                    time(reversal.made().at()),
                    reversal.made().till().value(),
                    List.of(new BackPart(program.value(), points, name(program))));
        }

        private String name(ProgramId id) {
            return organization.programs().find(id).map(Program::name).orElse("");
        }

        private String time(Instant at) {
            return V11Dates.dateTime(at, organization.clusterZone());
        }
    }
}
