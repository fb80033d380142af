package io.meniscus.core.product.catalogue;

import io.meniscus.core.FreeText;
import io.meniscus.core.product.catalogue.Attribute.Option;
import io.meniscus.core.world.Outcome;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The attributes a batch defines, one after the other. Of one name there is one; a known one is changed, and options
 * that a form does not have stay.
 *
 * <p>Refuses one without a name, a text that is too long, and too many options.
 */
public final class AttributeShelf {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_OPTIONS = 1_000;

    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Map<Long, Attribute> changed = new LinkedHashMap<>();
    private final Map<OptionKey, Option> options = new LinkedHashMap<>();

    /** What defining an attribute came to. */
    public record Defined(Attribute attribute, List<Option> options, Shelved.How how) {}

    /** One that is there; what was decided about its name before stands. */
    public void load(Attribute attribute) {
        attributes.putIfAbsent(FreeText.folded(attribute.name()), attribute);
    }

    /** Those that are to be written. */
    public List<Attribute> changed() {
        return List.copyOf(changed.values());
    }

    /** Options that are to be written, in their order. */
    public Map<OptionKey, Option> options() {
        return new LinkedHashMap<>(options);
    }

    /**
     * Defines an attribute, or changes it.
     *
     * @param ids gives the id of one that is new
     */
    public Outcome<Defined> decide(AttributeForm form, LongSupplier ids) {
        if (form.name().isEmpty()) {
            return Outcome.refused(new AttributeRefusal.NameMissing());
        }
        boolean isNameLong = TraitShelf.isTooLong(form.name())
                || form.options().stream().anyMatch(option -> TraitShelf.isTooLong(option.name()));
        if (isNameLong) {
            return Outcome.refused(new AttributeRefusal.TooLong(TraitShelf.LONGEST_NAME));
        }
        if (form.texts().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)
                || form.options().stream().anyMatch(option -> option.label().length() > LONGEST_TEXT)) {
            return Outcome.refused(new AttributeRefusal.TooLong(LONGEST_TEXT));
        }
        if (form.options().size() > MOST_OPTIONS) {
            return Outcome.refused(new AttributeRefusal.TooManyOptions(MOST_OPTIONS));
        }
        var before = attributes.get(FreeText.folded(form.name()));
        var attribute = attribute(form, before, ids);
        attributes.put(FreeText.folded(attribute.name()), attribute);
        changed.put(attribute.id(), attribute);
        form.options().forEach(option -> options.put(OptionKey.of(attribute, option.name()), option));
        return Outcome.accepted(
                new Defined(attribute, form.options(), before == null ? Shelved.How.NEW : Shelved.How.UPDATED));
    }

    private static Attribute attribute(AttributeForm form, @Nullable Attribute before, LongSupplier ids) {
        var texts = form.texts();
        var marks = EnumSet.noneOf(Attribute.Mark.class);
        if (before != null) {
            marks.addAll(before.marks());
        }
        marks.addAll(form.on());
        marks.removeAll(form.off());
        return new Attribute(
                before == null ? ids.getAsLong() : before.id(),
                form.name(),
                texts.getOrDefault(AttributeForm.Text.LABEL, before == null ? "" : before.label()),
                texts.getOrDefault(AttributeForm.Text.TYPE, before == null ? "String" : before.type()),
                marks,
                texts.getOrDefault(AttributeForm.Text.RULE_TYPE, before == null ? "POS" : before.ruleType()),
                texts.getOrDefault(AttributeForm.Text.RULE_DATA, before == null ? "" : before.ruleData()),
                texts.getOrDefault(AttributeForm.Text.DEFAULT_VALUE, before == null ? "" : before.defaultValue()),
                before != null && form.ou() == Trait.ORGANIZATION ? before.ou() : form.ou());
    }
}
