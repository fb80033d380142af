package io.meniscus.core.product.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.world.Outcome;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How what products are sorted by is added, each standing below an earlier one or none. */
class TraitShelfTest {
    private final TraitShelf shelf = new TraitShelf();
    private final AtomicLong ids = new AtomicLong();

    private static TraitForm category(String name, String parent) {
        return new TraitForm(
                new TraitName(TraitKind.CATEGORY, name, ""),
                Map.of(),
                new TraitName(TraitKind.CATEGORY, parent, ""),
                Trait.ORGANIZATION);
    }

    private static TraitForm size(String name, String type, String canonical) {
        return new TraitForm(
                new TraitName(TraitKind.SIZE, name, type),
                Map.of(),
                new TraitName(TraitKind.META_SIZE, canonical, ""),
                Trait.ORGANIZATION);
    }

    private Outcome<Shelved.How> decide(TraitForm form) {
        return shelf.decide(form, ids::incrementAndGet);
    }

    @Test
    void a_parent_is_there_or_in_an_earlier_row() {
        assertThat(decide(category("Shirts", "Clothes"))).isEqualTo(Outcome.refused(new TraitRefusal.ParentUnknown()));
        assertThat(decide(category("Clothes", ""))).isEqualTo(Outcome.accepted(Shelved.How.NEW));
        assertThat(decide(category("Shirts", "CLOTHES"))).isEqualTo(Outcome.accepted(Shelved.How.NEW));
        assertThat(decide(category("shirts", ""))).isEqualTo(Outcome.accepted(Shelved.How.UPDATED));
        assertThat(shelf.changed()).extracting(Trait::parent).containsExactly(Trait.NONE, 1L);
    }

    @Test
    void none_stands_below_itself() {
        decide(category("A", ""));
        decide(category("B", "A"));
        decide(category("C", "B"));
        assertThat(decide(category("A", "C"))).isEqualTo(Outcome.refused(new TraitRefusal.InCircle()));
        assertThat(decide(category("A", "A"))).isEqualTo(Outcome.refused(new TraitRefusal.InCircle()));
        assertThat(decide(category("C", "A"))).isEqualTo(Outcome.accepted(Shelved.How.UPDATED));
    }

    @Test
    void sizes_of_one_name_are_told_apart_by_their_types() {
        shelf.load(new Trait(70, TraitKind.META_SIZE, "M", "", "M", "", Trait.NONE, "", "", Trait.ORGANIZATION));
        assertThat(decide(size("38", "Shirts", "m"))).isEqualTo(Outcome.accepted(Shelved.How.NEW));
        assertThat(decide(size("38", "Shoes", ""))).isEqualTo(Outcome.accepted(Shelved.How.NEW));
        assertThat(decide(size("38", "shirts", ""))).isEqualTo(Outcome.accepted(Shelved.How.UPDATED));
        assertThat(shelf.changed()).extracting(Trait::parent).containsExactly(70L, Trait.NONE);
    }

    @Test
    void a_name_is_wanted_and_is_no_longer_than_it_may_be() {
        assertThat(decide(category("", ""))).isEqualTo(Outcome.refused(new TraitRefusal.NameMissing()));
        assertThat(decide(category("x".repeat(256), ""))).isEqualTo(Outcome.refused(new TraitRefusal.TooLong(255)));
        // one character that is compared as eighteen
        assertThat(decide(category("\uFDFA".repeat(20), ""))).isEqualTo(Outcome.refused(new TraitRefusal.TooLong(255)));
    }
}
