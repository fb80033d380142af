package io.meniscus.organization.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A kind of entry, declared once: its place in documents, its table and fields, and what must hold for it. */
public final class Kind {
    private final Declaration declared;
    private final List<Field<?>> fields;

    /** How a section is written in documents. */
    public enum Shape {
        /** A list of entries. */
        LIST,
        /** The section is the one entry. */
        SINGLE,
        /** Keys with values: the entry's two fields. */
        MAPPING
    }

    /** Looks at an entry that is given, and notes what is wrong with it. */
    @FunctionalInterface
    public interface Rule {
        void check(Draft draft, Given given, Entry entry);
    }

    /** Changes an entry while it is laid over the old one: values that follow from others. */
    @FunctionalInterface
    public interface Adjustment {
        Entry adjusted(Draft draft, Given given, @Nullable Entry old, Entry now);
    }

    private Kind(Declaration declared) {
        this.declared = declared;
        fields = List.copyOf(declared.fields);
    }

    /**
     * Begins a declaration.
     *
     * @param section  its key in documents
     * @param singular what reports call one
     */
    public static Declaration of(String section, String singular, String table, String description) {
        return new Declaration(section, singular, table, description);
    }

    /** The parts of a kind that is being declared. */
    public static final class Declaration {
        private final String section;
        private final String singular;
        private final String table;
        private final String description;
        private final List<Field<String>> knownBy = new ArrayList<>();
        private final List<Field<?>> fields = new ArrayList<>();
        private final List<Field<String>> unique = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Adjustment adjustment = (_, _, _, now) -> now;
        private Consumer<Draft> opening = _ -> {};
        private Consumer<Draft> closing = _ -> {};
        private Shape shape = Shape.LIST;
        private String sequence = "";
        private String group = "";
        private @Nullable Field<String> nesting;
        private String top = "";
        private List<String> builtIn = List.of();
        private UnaryOperator<Entry> built = UnaryOperator.identity();

        private Declaration(String section, String singular, String table, String description) {
            this.section = section;
            this.singular = singular;
            this.table = table;
            this.description = description;
        }

        /** Entries have ids of this sequence. */
        public Declaration ids(String name) {
            sequence = name;
            return this;
        }

        /** What an entry is known by; of two, the first has no blank in it. */
        public Declaration knownBy(Field<String> key) {
            knownBy.add(key);
            fields.add(key);
            return this;
        }

        public Declaration knownBy(Field<String> first, Field<String> second) {
            return knownBy(first).knownBy(second);
        }

        public Declaration fields(Field<?>... more) {
            fields.addAll(List.of(more));
            return this;
        }

        /** No two entries have one value of it that is not empty. */
        public Declaration unique(Field<String> field) {
            unique.add(field);
            return this;
        }

        public Declaration shape(Shape other) {
            shape = other;
            return this;
        }

        /**
         * Entries may stand inside one another, in a list named as the section; the field names the outer one.
         *
         * @param around what those at the top of the section stand inside; empty for nothing
         */
        public Declaration nestedBy(Field<String> parent, String around) {
            nesting = parent;
            top = around;
            return this;
        }

        /** Entries of one first key may be written once with the key, in a list of this name. */
        public Declaration groupedIn(String list) {
            group = list;
            return this;
        }

        /**
         * Entries every organization has, known by these names, with ids from 1; nobody changes them.
         *
         * @param filled puts into one what its name and id stand for
         */
        public Declaration builtIn(UnaryOperator<Entry> filled, String... names) {
            built = filled;
            builtIn = List.of(names);
            return this;
        }

        public Declaration rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        public Declaration adjusted(Adjustment other) {
            adjustment = other;
            return this;
        }

        /** Entries that are always there and come first. */
        public Declaration opening(Consumer<Draft> entries) {
            opening = entries;
            return this;
        }

        /** Entries that are made where nothing else takes their place. */
        public Declaration closing(Consumer<Draft> entries) {
            closing = entries;
            return this;
        }

        public Kind build() {
            return new Kind(this);
        }
    }

    public String section() {
        return declared.section;
    }

    public String singular() {
        return declared.singular;
    }

    public String description() {
        return declared.description;
    }

    public Shape shape() {
        return declared.shape;
    }

    /** In the order documents are written in. */
    public List<Field<?>> fields() {
        return fields;
    }

    public List<Field<String>> knownBy() {
        return List.copyOf(declared.knownBy);
    }

    public Optional<Field<?>> field(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(found -> found);
    }

    public Optional<Field<String>> nesting() {
        return Optional.ofNullable(declared.nesting);
    }

    /** The entry that those at the top of the section stand inside; empty for none. */
    public String top() {
        return declared.top;
    }

    /** The list that entries of one first key are written in; empty for none. */
    public String group() {
        return declared.group;
    }

    /** The entries every organization has. */
    List<Entry> builtIn() {
        var entries = new ArrayList<Entry>();
        for (var name : declared.builtIn) {
            var entry = Entry.none(this, entries.size() + 1).with(declared.knownBy.getFirst(), name);
            entries.add(declared.built.apply(entry));
        }
        return entries;
    }

    /** Whether an entry is one that every organization has. */
    public boolean isBuiltIn(Entry entry) {
        return declared.builtIn.contains(entry.name());
    }

    /** Whether its entries can be taken away; others are only switched off. */
    public boolean isRemovable() {
        return !hasIds() && declared.shape != Shape.SINGLE;
    }

    boolean hasIds() {
        return !declared.sequence.isEmpty();
    }

    String table() {
        return declared.table;
    }

    String sequence() {
        return declared.sequence;
    }

    List<Field<String>> unique() {
        return declared.unique;
    }

    List<Rule> rules() {
        return declared.rules;
    }

    Adjustment adjustment() {
        return declared.adjustment;
    }

    void open(Draft draft) {
        declared.opening.accept(draft);
    }

    void close(Draft draft) {
        declared.closing.accept(draft);
    }

    /** The columns of its rows, without org_id and id. */
    List<Field<?>> columns() {
        return fields.stream().filter(Field::isColumn).toList();
    }

    /** The keys of its fields, for the nearest known one. */
    Collection<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    @Override
    public String toString() {
        return declared.section;
    }
}
