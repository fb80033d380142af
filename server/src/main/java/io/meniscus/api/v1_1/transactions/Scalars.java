package io.meniscus.api.v1_1.transactions;

import io.meniscus.bill.BillRefused;
import io.meniscus.core.BillId;
import io.meniscus.core.FreeText;
import io.meniscus.core.bill.BillAmounts;
import io.meniscus.core.bill.BillRefusal;
import io.meniscus.core.bill.BillType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of a bill as they come over the wire; what does not read is the refusal the bill ends in. */
final class Scalars {
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_ID = 18;

    private Scalars() {}

    static String text(@Nullable String given) {
        return FreeText.of(given);
    }

    static String text(@Nullable String given, @Nullable String otherwise) {
        var text = text(given);
        return text.isEmpty() ? text(otherwise) : text;
    }

    /** A text that is no longer than so. */
    static String limited(@Nullable String given, int most, String what) throws BillRefused {
        var text = text(given);
        if (text.length() > most) {
            throw new BillRefused(new BillRefusal.TextTooLong(what));
        }
        return text;
    }

    /** A number; none is zero. */
    static BigDecimal number(@Nullable String given, String what) throws BillRefused {
        var text = text(given);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (text.length() <= LONGEST_NUMBER) {
            try {
                var number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER && BillAmounts.fits(number)) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // refused below, like one that is too large
            }
        }
        throw new BillRefused(new BillRefusal.AmountInvalid(what));
    }

    /** As {@link #number}, of something that has to be given. */
    static BigDecimal required(@Nullable String given, String what) throws BillRefused {
        if (text(given).isEmpty()) {
            throw new BillRefused(new BillRefusal.AmountInvalid(what));
        }
        return number(given, what);
    }

    /** Pieces, which v1.1 keeps in whole numbers. */
    static BigDecimal pieces(BigDecimal given) {
        return given.setScale(0, RoundingMode.HALF_UP);
    }

    /** The bill an id names; one that can be nobody's for what is no number. */
    static BillId id(@Nullable String given) {
        var text = text(given);
        if (text.isEmpty()) {
            return BillId.NONE;
        }
        return isId(text) ? new BillId(Long.parseLong(text)) : new BillId(-1);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    /** An entry of a list in any letter case; null when none was given. */
    static <E> @Nullable E word(@Nullable String given, Function<String, Optional<E>> read, String what)
            throws BillRefused {
        var text = text(given);
        if (text.isEmpty()) {
            return null;
        }
        return read.apply(text).orElseThrow(() -> new BillRefused(new BillRefusal.WordUnknown(what, text)));
    }

    static BillType type(@Nullable String given) throws BillRefused {
        return BillType.read(text(given)).orElseThrow(() -> new BillRefused(new BillRefusal.TypeUnknown(text(given))));
    }

    /** Fields that have a name, by it; the last of a name counts. */
    static Map<String, @Nullable String> fields(TransactionBody.@Nullable Fields... given) {
        var fields = new HashMap<String, @Nullable String>();
        for (var one : given) {
            for (var field : one == null ? List.<TransactionBody.Field>of() : or(one.field())) {
                if (!text(field.name()).isEmpty()) {
                    fields.put(text(field.name()), text(field.value()));
                }
            }
        }
        return fields;
    }

    /** Attributes, which are kept as they come. */
    static Map<String, String> attributes(TransactionBody.@Nullable Attributes given) {
        var attributes = new HashMap<String, String>();
        for (var one : given == null ? List.<TransactionBody.Field>of() : or(given.attribute())) {
            if (!text(one.name()).isEmpty()) {
                attributes.put(text(one.name()), text(one.value()));
            }
        }
        return attributes;
    }

    /** Ids in whatever form they come: one, an array, under {@code id}. */
    static List<String> references(@Nullable Object... given) {
        var found = new ArrayList<String>();
        for (var one : given) {
            collect(one, found);
        }
        return found.stream().distinct().toList();
    }

    private static void collect(@Nullable Object given, List<String> found) {
        switch (given) {
            case null -> {}
            case List<?> all -> all.forEach(one -> collect(one, found));
            case Map<?, ?> members -> collect(members.get("id"), found);
            default -> {
                var text = text(given.toString());
                if (!text.isEmpty()) {
                    found.add(text);
                }
            }
        }
    }

    static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A number as the wire has it: no decimals that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    static String shown(BigDecimal number) {
        return plain(number).toPlainString();
    }
}
