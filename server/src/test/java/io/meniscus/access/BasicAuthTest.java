package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {
    @Test
    void aSpaceAfterTheColonIsDroppedAndTheNameIsFolded() {
        var basic =
                BasicAuth.parse("Basic " + base64("Store.Till.001: secret ")).orElseThrow();

        assertThat(basic.name().folded()).isEqualTo("store.till.001");
        assertThat(basic.secret().reveal()).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC   ", "  Basic \t"})
    void theSchemesNameIsReadInAnyCase(String scheme) {
        assertThat(BasicAuth.parse(scheme + base64("a:b"))).isPresent();
    }

    @Test
    void onlyTheFirstColonDivides() {
        assertThat(BasicAuth.parse("Basic " + base64("a:b:c"))
                        .orElseThrow()
                        .secret()
                        .reveal())
                .isEqualTo("b:c");
    }

    @Test
    void missingPaddingIsTolerated() {
        assertThat(BasicAuth.parse("Basic " + base64("a:bc").replace("=", ""))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer abc", "Basic YWJj"})
    void whatIsNoNameAndSecretGivesNothing(String header) {
        assertThat(BasicAuth.parse(header)).isEmpty();
    }

    @Test
    void nothingOfItIsPrinted() {
        var basic = BasicAuth.parse("Basic " + base64("till.one:hush")).orElseThrow();

        assertThat(basic.toString()).doesNotContain("till").doesNotContain("hush");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
