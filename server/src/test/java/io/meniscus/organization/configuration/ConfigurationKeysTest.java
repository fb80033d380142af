package io.meniscus.organization.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfigurationKeysTest {
    @Test
    void whatTheEngineReadsIsInTheTableWithTheSameDefault() {
        for (var flag : Flag.values()) {
            assertThat(ConfigurationKeys.find(flag.key()))
                    .as(flag.key())
                    .map(ConfigurationKey::fallback)
                    .contains(flag.fallback());
        }
        for (var key : TextKey.values()) {
            assertThat(ConfigurationKeys.find(key.name()))
                    .as(key.name())
                    .map(ConfigurationKey::fallback)
                    .contains(key.fallback());
        }
    }

    @Test
    void everyDefaultIsAValueOfItsOwnType() {
        assertThat(ConfigurationKeys.all()).hasSizeGreaterThan(150).allSatisfy(key -> {
            if (!key.fallback().isEmpty()) {
                assertThat(key.read(key.fallback())).isEqualTo(key.fallback());
            }
            assertThat(key.meaning()).isNotBlank();
        });
    }

    @Test
    void anotherSpellingMeansTheSameKey() {
        assertThat(ConfigurationKeys.find("TXN_MAX_ALLOWED_AGE_DAYS"))
                .map(ConfigurationKey::name)
                .contains("CONF_CLIENT_RETRO_MAX_ALLOWED_AGE_DAYS");
    }

    @Test
    void valuesAreStoredInOneSpellingAndOtherTypesAreRefused() {
        assertThat(read("CONF_ALLOW_MOBILE_UPDATE", "true")).isEqualTo("1");
        assertThat(read("CONF_FORCED_MFA", "1")).isEqualTo("true");
        assertThat(read("CONF_REGISTRATION_PRIMARY_KEY", "EXTERNALID")).isEqualTo("externalId");
        assertThat(read("CONF_CARD_NUMBER_LENGTH", "050")).isEqualTo("50");
        assertThat(read("CONF_MIN_REGISTRATION_DATE", "2026-01-31")).isEqualTo("2026-01-31");
        assertThat(read("CLUSTER_TIME_ZONE", "Europe/Paris")).isEqualTo("Europe/Paris");

        for (var wrong : new String[][] {
            {"CONF_ALLOW_MOBILE_UPDATE", "2"},
            {"CONF_REGISTRATION_PRIMARY_KEY", "name"},
            {"CONF_CARD_NUMBER_LENGTH", "51"},
            {"CONF_MIN_REGISTRATION_DATE", "31.01.2026"},
            {"CONF_LOYALTY_MIN_BILL_AMOUNT", "much"},
            {"SOURCE_ACCOUNTS_EXTERNALID_ENABLED", "[INSTORE"},
            {"CLUSTER_TIME_ZONE", "Mars"}
        }) {
            assertThatThrownBy(() -> read(wrong[0], wrong[1]))
                    .as(wrong[0])
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("wants ");
        }
    }

    private static String read(String name, String value) {
        return ConfigurationKeys.find(name).orElseThrow().read(value);
    }
}
