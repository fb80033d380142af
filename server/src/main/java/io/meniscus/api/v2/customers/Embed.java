package io.meniscus.api.v2.customers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Parts of the details that come only when asked for; names this server has nothing for yet are passed over. */
public enum Embed {
    SUBSCRIPTIONS,
    CUSTOMERIMAGE,
    POINTS,
    MLP,
    PROMOTIONALPOINTS,
    EXPIRYSCHEDULES,
    EXPIREDPOINTS,
    ALTERNATECURRENCIES;

    /** Parts that tell of points. */
    static final Set<Embed> OF_POINTS =
            Set.of(POINTS, MLP, PROMOTIONALPOINTS, EXPIRYSCHEDULES, EXPIREDPOINTS, ALTERNATECURRENCIES);

    /** Reads the comma list, in any letter case. */
    static Set<Embed> of(String list) {
        var found = EnumSet.noneOf(Embed.class);
        for (var name : list.split(",", -1)) {
            for (var embed : values()) {
                if (embed.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                    found.add(embed);
                }
            }
        }
        return found;
    }
}
