package io.meniscus.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final OrgId LOUD = new OrgId(1);
    private static final OrgId QUIET = new OrgId(2);

    private final Lane<Item> lane = new Lane<>();

    private record Item(String name, int size) implements Lane.Item {}

    @Test
    void organizations_take_turns_however_much_one_has_waiting() throws InterruptedException {
        offer(LOUD, 1_000);
        assertThat(lane.offer(QUIET, item("q"))).isTrue();
        var turns = new ArrayList<OrgId>();
        for (int i = 0; i < 3; i++) {
            var taken = take();
            turns.add(taken.org());
            lane.done(taken);
        }
        assertThat(turns.subList(0, 2)).containsExactly(LOUD, QUIET);
    }

    @Test
    void an_organization_that_fills_the_lane_does_not_shut_others_out() {
        int taken = 0;
        while (lane.offer(LOUD, item("l"))) {
            taken++;
        }
        assertThat(taken).isEqualTo(1_024);
        assertThat(lane.offer(QUIET, item("q"))).isTrue();
    }

    @Test
    void a_second_batch_is_in_flight_only_when_a_quarter_of_a_full_one_waits_and_never_a_third()
            throws InterruptedException {
        offer(LOUD, 100);
        var first = take();
        offer(LOUD, 31);
        assertThat(lane.take(1)).isNull();
        offer(LOUD, 500);
        var second = take();
        assertThat(second.items()).hasSize(128);
        assertThat(lane.take(1)).isNull();
        lane.done(first);
        assertThat(take().items()).hasSize(128);
    }

    @Test
    void a_request_of_more_items_than_a_batch_holds_is_a_batch_of_its_own() throws InterruptedException {
        lane.offer(LOUD, item("small"));
        lane.offer(LOUD, new Item("large", 300));
        lane.offer(LOUD, item("next"));
        assertThat(names()).containsExactly("small");
        assertThat(names()).containsExactly("large");
        assertThat(names()).containsExactly("next");
    }

    @Test
    void what_is_put_back_comes_first_and_in_its_order() throws InterruptedException {
        lane.offer(LOUD, item("later"));
        lane.putBack(LOUD, List.of(item("a"), item("b")));
        assertThat(names()).containsExactly("a", "b", "later");
    }

    @Test
    void a_closed_lane_hands_out_what_waits_and_takes_nothing_more() throws InterruptedException {
        lane.offer(LOUD, item("a"));
        lane.offer(QUIET, item("b"));
        assertThat(lane.close()).extracting(Item::name).containsExactlyInAnyOrder("a", "b");
        assertThat(lane.offer(LOUD, item("c"))).isFalse();
        assertThat(lane.putBack(LOUD, List.of(item("c")))).isFalse();
        assertThat(lane.waiting()).isZero();
    }

    private List<String> names() throws InterruptedException {
        var taken = take();
        lane.done(taken);
        return taken.items().stream().map(Item::name).toList();
    }

    private Lane.Taken<Item> take() throws InterruptedException {
        return Objects.requireNonNull(lane.take(1_000), "nobody has work");
    }

    private void offer(OrgId org, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(lane.offer(org, item("item"))).isTrue();
        }
    }

    private static Item item(String name) {
        return new Item(name, 1);
    }
}
