package io.meniscus.core.redemption;

import io.meniscus.core.BillId;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Points that were redeemed (loyalty-engine §1 "Redemption summary").
 *
 * @param account  the customer it was asked for, whatever person that is part of today, and the program
 * @param reversed so far
 * @param burns    where the points came from, less what was given back
 * @param result   what it came to then: a repeat is told the same
 * @param made     when and where it was asked for, on the server's clock
 */
public record Redemption(
        RedemptionId id,
        AccountKey account,
        Points points,
        Points reversed,
        List<Burn> burns,
        Result result,
        Said said,
        Stamp made) {
    public Redemption {
        burns = List.copyOf(burns);
    }

    /**
     * What a redemption came to.
     *
     * @param worth   of the points, in the organization's currency
     * @param balance of the person in the program behind it
     */
    public record Result(BigDecimal worth, Points balance) {}

    /**
     * What the call says beside the points. Texts are empty where it says nothing.
     *
     * @param at           when the points were redeemed
     * @param bill         {@link BillId#NONE} until it is bound to one
     * @param customFields values by the text of the field's id
     */
    public record Said(
            Instant at,
            String billNumber,
            BillId bill,
            String externalReference,
            String purpose,
            String notes,
            Map<String, String> customFields) {
        public Said {
            customFields = Map.copyOf(customFields);
        }
    }

    /** What has not been given back. */
    public Points left() {
        return points.minus(reversed);
    }

    Redemption reversedBy(Points more, List<Burn> left) {
        return new Redemption(id, account, points, reversed.plus(more), left, result, said, made);
    }

    /** The same points, that came from other lots in the end. */
    public Redemption takenFrom(List<Burn> others) {
        return new Redemption(id, account, points, reversed, others, result, said, made);
    }

    Redemption saying(Said other) {
        return new Redemption(id, account, points, reversed, burns, result, other, made);
    }

    /** Tied to a bill. */
    public Redemption boundTo(BillId bill, String number) {
        return saying(new Said(
                said.at(), number, bill, said.externalReference(), said.purpose(), said.notes(), said.customFields()));
    }
}
