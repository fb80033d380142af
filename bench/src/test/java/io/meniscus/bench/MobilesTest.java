package io.meniscus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.bench.tool.BenchFailed;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MobilesTest {
    @Test
    void everyNumberIsAMobileOfItsOwn() {
        var space = BigInteger.valueOf(4_000_000_000L);

        assertThat(BigInteger.valueOf(Mobiles.MULTIPLIER).gcd(space)).isEqualTo(BigInteger.ONE);
    }

    @Test
    void allAreIndianMobiles() {
        var some = LongStream.iterate(0, i -> i < 3_700_000_000L, i -> i + 7_654_321);

        assertThat(some.mapToObj(Mobiles::mobile)).allMatch(mobile -> mobile.matches("91[6-9]\\d{9}"));
    }

    @Test
    void noNumberIsTakenTwice() {
        var mobiles = new Mobiles();

        assertThat(mobiles.take(10)).isZero();
        assertThat(mobiles.take(5)).isEqualTo(10);
        assertThatThrownBy(() -> mobiles.take(3_700_000_000L)).isInstanceOf(BenchFailed.class);
    }
}
