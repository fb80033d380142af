package io.meniscus.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void userAndPasswordAreTakenOutOfEitherSpelling() {
        var expected = new DatabaseAddress("jdbc:postgresql://db:5433/loyalty", "app", new Secret("pw"));

        assertThat(DatabaseUrl.parse("postgresql://app:pw@db:5433/loyalty")).isEqualTo(expected);
        assertThat(DatabaseUrl.parse("postgres://app:pw@db:5433/loyalty")).isEqualTo(expected);
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db:5433/loyalty?user=app&password=pw"))
                .isEqualTo(expected);
    }

    @Test
    void userAndPasswordArePercentDecodedAndAPlusStaysAPlus() {
        assertThat(DatabaseUrl.parse("postgresql://a%40b:p%2Fw%25+%3A@db/x"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/x", "a@b", new Secret("p/w%+:")));
    }

    @Test
    void otherParametersStayAndTakeTheDriversNames() {
        assertThat(DatabaseUrl.parse("postgresql://app@db/x?sslmode=require&application_name=till%20one")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/x?sslmode=require&ApplicationName=till+one");
    }

    @Test
    void severalHostsAndBracketedAddressesAreKept() {
        assertThat(DatabaseUrl.parse("postgresql://app@[::1]:5432,b:5433/x").jdbcUrl())
                .isEqualTo("jdbc:postgresql://[::1]:5432,b:5433/x");
    }

    @Test
    void whatIsNoDatabaseUrlIsRefusedWithoutRepeatingIt() {
        for (var text : new String[] {
            "mysql://a:hunter2@b/c",
            "postgresql://a:hunter2@/c",
            "postgresql://a:hunter2@b",
            "postgresql://db/hunter2",
            "postgresql://a:hunter2%zz@b/c",
            "postgresql://a:hunter2@b/c?ssl",
            ""
        }) {
            assertThatThrownBy(() -> DatabaseUrl.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }
}
