package io.meniscus.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void aSecretDoesNotPrintItself() {
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1/meniscus", "app", new Secret("hunter2"));

        assertThat(address.toString()).contains("meniscus", "app").doesNotContain("hunter2");
        assertThat(address.password().reveal()).isEqualTo("hunter2");
    }

    @Test
    void secretsAreEqualByTheirText() {
        assertThat(new Secret("a")).isEqualTo(new Secret("a")).isNotEqualTo(new Secret("b"));
    }
}
