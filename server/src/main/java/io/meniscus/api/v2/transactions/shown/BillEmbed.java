package io.meniscus.api.v2.transactions.shown;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts of a customer's bills that are shown when asked for (v2/transactions "a customer's bills"). */
enum BillEmbed {
    BILL_CF,
    BILL_EF,
    ATTRIBUTION,
    PAYMENT_MODES,
    CREDIT_NOTES,
    BILL_STORE_DETAILS,
    BILL_POINTS;

    /** Those of a comma list; words that are none are passed over. */
    static Set<BillEmbed> of(String list) {
        var words = Arrays.stream(list.split(","))
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var embeds = EnumSet.noneOf(BillEmbed.class);
        for (var embed : values()) {
            if (words.contains(embed.name())) {
                embeds.add(embed);
            }
        }
        return embeds;
    }
}
