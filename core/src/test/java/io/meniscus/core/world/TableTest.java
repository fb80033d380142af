package io.meniscus.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final SectionKind<Table<Integer, String>> KIND = new SectionKind<>("table", Table::new);
    private static final SectionKind<Rows<String>> ROWS = new SectionKind<>("rows", Rows::new);

    @Test
    void savepoints_restore_exactly_whatever_was_put_and_removed() {
        for (int run = 0; run < 300; run++) {
            long seed = System.nanoTime() + run;
            var random = new Random(seed);
            var world = new World(new OrgId(1));
            var table = world.section(KIND);
            var model = new HashMap<Integer, String>();
            for (int key = 0; key < 5; key++) {
                table.load(key, "loaded " + key);
                model.put(key, "loaded " + key);
            }
            var loaded = Map.copyOf(model);
            var savepoints = new ArrayDeque<Integer>();
            var copies = new ArrayDeque<Map<Integer, String>>();
            for (int step = 0; step < 60; step++) {
                int key = random.nextInt(10);
                switch (random.nextInt(6)) {
                    case 0 -> {
                        savepoints.push(world.savepoint());
                        copies.push(new HashMap<>(model));
                    }
                    case 1 -> {
                        if (!savepoints.isEmpty()) {
                            world.rollbackTo(savepoints.pop());
                            model = new HashMap<>(copies.pop());
                        }
                    }
                    case 2 -> {
                        table.remove(key);
                        model.remove(key);
                    }
                    default -> {
                        // now and then the loaded text again, which is no change
                        var text = random.nextInt(4) == 0 ? "loaded " + key : "put " + step;
                        table.put(key, text);
                        model.put(key, text);
                    }
                }
                assertThat(contents(table)).as("seed %d, step %d", seed, step).isEqualTo(model);
                assertThat(new HashSet<>(table.changes()))
                        .as("changes with seed %d, step %d", seed, step)
                        .isEqualTo(differences(loaded, model));
            }
        }
    }

    @Test
    void a_row_put_and_removed_again_is_no_change() {
        var table = new World(new OrgId(1)).section(KIND);
        table.put(1, "a");
        table.remove(1);
        assertThat(table.changes()).isEmpty();
    }

    @Test
    void only_an_accepted_outcome_keeps_its_changes() {
        var world = new World(new OrgId(1));
        var table = world.section(KIND);
        var rows = world.section(ROWS);
        record No() implements Refusal {}
        world.attempt(() -> change(table, rows, 1, Outcome.accepted("fine")));
        world.attempt(() -> change(table, rows, 2, Outcome.refused(new No())));
        assertThat(world.<String>attempt(() -> {
                    change(table, rows, 3, Outcome.accepted("fine"));
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(world.<String>attempt(() -> {
                    change(table, rows, 4, Outcome.accepted("fine"));
                    throw new StackOverflowError();
                }))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(contents(table)).isEqualTo(Map.of(1, "row"));
        assertThat(rows.added()).containsExactly("row 1");
    }

    private static Outcome<String> change(
            Table<Integer, String> table, Rows<String> rows, int key, Outcome<String> outcome) {
        table.put(key, "row");
        rows.add("row " + key);
        return outcome;
    }

    private static Map<Integer, String> contents(Table<Integer, String> table) {
        var contents = new HashMap<Integer, String>();
        for (int key = 0; key < 10; key++) {
            var value = table.find(key);
            if (value != null) {
                contents.put(key, value);
            }
        }
        assertThat(table.values()).hasSize(contents.size());
        return contents;
    }

    private static Set<Table.Change<String>> differences(Map<Integer, String> before, Map<Integer, String> after) {
        var keys = new ArrayList<Integer>();
        for (int key = 0; key < 10; key++) {
            keys.add(key);
        }
        var found = new HashSet<Table.Change<String>>();
        for (int key : keys) {
            var was = before.get(key);
            var is = after.get(key);
            if (is == null ? was != null : !is.equals(was)) {
                found.add(new Table.Change<>(was, is));
            }
        }
        return found;
    }
}
