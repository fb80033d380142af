package io.meniscus.core.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.BillId;
import io.meniscus.core.OrgId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The canonical form is for ever: a change of these bytes makes every ledger there is unverifiable. */
class ChainTest {
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012Z");
    private static final LotId LOT = new LotId(77);

    private static Chain.Content content(Points amount) {
        var origin = new Lot.Origin(
                Category.MAIN,
                AwardType.LINE_ITEM_REGULAR,
                ExpiryKind.ROLLING,
                AT,
                Instant.parse("2027-02-28T18:29:59Z"),
                new BillId(5),
                2,
                9);
        return new Chain.Content(
                new OrgId(3),
                PointsFixture.key(41),
                1,
                new LedgerEntry.Cause(LedgerEvent.TRANSACTION_ADD, 1_001, AT, new BillId(5), 0),
                List.of(new Posting(LOT, Book.ISSUED, Book.MAIN, amount)),
                List.of(new LedgerEntry.Opened(LOT, origin)),
                List.of(new LedgerEntry.Rolled(new LotId(70), AT)),
                Head.NONE);
    }

    @Test
    void the_first_form_is_these_bytes() {
        assertThat(HexFormat.of().formatHex(Chain.canonical(content(new Points(12_345)))))
                .isEqualTo("01"
                        + "0000000000000003" // organization
                        + "0000000000000029" // customer
                        + "00000001" // program
                        + "0000000000000001" // number of the entry
                        + "0001" // event
                        + "00000000000003e9" // number of the event
                        + "000649e38b7b6a94"
                        + "0000000000000005" // bill
                        + "0000000000000000" // reference
                        + "00000001" // postings
                        + "000000000000004d"
                        + "000a"
                        + "0001"
                        + "0000000000003039"
                        + "00000001" // lots opened
                        + "000000000000004d"
                        + "01"
                        + "03"
                        + "02"
                        + "000649e38b7b6a94"
                        + "00066895169bf7c0"
                        + "0000000000000005"
                        + "00000002"
                        + "0000000000000009"
                        + "00000001" // expiries moved
                        + "0000000000000046"
                        + "000649e38b7b6a94"
                        + "00".repeat(32));
    }

    @Test
    void the_head_of_a_first_entry_is_this_one() {
        assertThat(Chain.next(Head.NONE, content(new Points(12_345))))
                .hasToString("0eb00b92406d57371b93bc3987261135e19035f8448043d001b970c6ea60db7c");
    }

    @Test
    void a_head_stands_for_the_entry_and_for_all_before_it() {
        var one = Chain.next(Head.NONE, content(new Points(1)));
        var two = Chain.next(Head.NONE, content(new Points(2)));
        assertThat(one).isNotEqualTo(two);
        assertThat(Chain.next(one, content(new Points(3)))).isNotEqualTo(Chain.next(two, content(new Points(3))));
    }
}
