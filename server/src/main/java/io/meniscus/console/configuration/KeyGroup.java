package io.meniscus.console.configuration;

import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationKeys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The groups keys are shown in; each begins with its first key of the table of keys and ends before the next. */
enum KeyGroup {
    REGISTRATION("Registration and identity", "CONF_REGISTRATION_PRIMARY_KEY"),
    EXTERNAL_IDS("Generated external ids", "CONF_GEN_CARD_NUMBER_AS_EXTERNAL_ID_ENABLED"),
    TRANSACTIONS("Transactions", "CONF_LOYALTY_IS_BILL_NUMBER_REQUIRED"),
    GROUPS("Groups, leads, products, cards, points", "CONF_USER_GROUP_ENABLED"),
    PRIVACY("Privacy, requests, notifications", "CONF_ENABLE_PII_DELETION"),
    REWARDS("Rewards", "CONF_START_OF_THE_WEEK_FOR_ORG_RESTRICTION"),
    AUTHENTICATION("End-customer authentication", "IS_MFA_ENABLED"),
    SERVER("This server", "BASIC_AUTHENTICATION");

    private final String label;
    private final String first;

    KeyGroup(String label, String first) {
        this.label = label;
        this.first = first;
    }

    String label() {
        return label;
    }

    /** In addresses. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The group a key is shown in. */
    static KeyGroup of(String key) {
        return all().entrySet().stream()
                .filter(group ->
                        group.getValue().stream().anyMatch(one -> one.name().equals(key)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static Map<KeyGroup, List<ConfigurationKey>> all() {
        var groups = new EnumMap<KeyGroup, List<ConfigurationKey>>(KeyGroup.class);
        var present = REGISTRATION;
        for (var key : ConfigurationKeys.all()) {
            for (var group : values()) {
                present = group.first.equals(key.name()) ? group : present;
            }
            groups.computeIfAbsent(present, _ -> new ArrayList<>()).add(key);
        }
        return groups;
    }
}
