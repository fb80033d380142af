package io.meniscus.core.points.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form that is signed stays as it is: other programs check it. */
class AnchorTest {
    private static final OrgId ORG = new OrgId(1);
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.000007Z");
    private static final AnchoredHead FIRST = new AnchoredHead(account(7, 1), 3, head(1));
    private static final AnchoredHead SECOND = new AnchoredHead(account(7, 2), 9, head(2));

    private static AccountKey account(long customer, int program) {
        return new AccountKey(new CustomerId(customer), new ProgramId(program));
    }

    private static Head head(int value) {
        var bytes = new byte[Head.LENGTH];
        Arrays.fill(bytes, (byte) value);
        return Head.of(bytes);
    }

    private static Anchor anchor(List<AnchoredHead> heads) {
        return new Anchor(2, AT, head(0xab), heads);
    }

    @Test
    void the_digest_is_that_of_the_first_version_whatever_the_order_of_accounts() {
        var expected = "a2a246485944c04926bfc4caf33d6e8cee0082a6c448b96a76c76a0619093cf8";
        assertThat(anchor(List.of(FIRST, SECOND)).digest(ORG)).hasToString(expected);
        assertThat(anchor(List.of(SECOND, FIRST)).digest(ORG)).hasToString(expected);
    }

    @Test
    void another_organization_id_instant_anchor_before_or_head_is_another_digest() {
        var digest = anchor(List.of(FIRST)).digest(ORG);
        assertThat(anchor(List.of(FIRST)).digest(new OrgId(2))).isNotEqualTo(digest);
        assertThat(new Anchor(3, AT, head(0xab), List.of(FIRST)).digest(ORG)).isNotEqualTo(digest);
        assertThat(new Anchor(2, AT.plusNanos(1_000), head(0xab), List.of(FIRST)).digest(ORG))
                .isNotEqualTo(digest);
        assertThat(new Anchor(2, AT, head(0xac), List.of(FIRST)).digest(ORG)).isNotEqualTo(digest);
        assertThat(anchor(List.of(new AnchoredHead(account(7, 1), 4, head(1)))).digest(ORG))
                .isNotEqualTo(digest);
        assertThat(anchor(List.of(SECOND)).of(FIRST.account())).isEmpty();
        assertThat(anchor(List.of(SECOND)).of(SECOND.account())).contains(SECOND);
    }
}
