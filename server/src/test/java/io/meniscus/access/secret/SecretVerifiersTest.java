package io.meniscus.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.access.secret.SecretForm.Spelt;
import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretVerifiersTest {
    private static final Secret PLAIN = new Secret("password");
    private static final Secret MD5 = new Secret("5f4dcc3b5aa765d61d8327deb882cf99");
    private static final Secret SHA256 = new Secret("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");

    private final Randomness randomness = new Randomness();
    private final InstallationKey key = InstallationKey.generate(randomness);
    private final SlowHash slow = new SlowHash(2);
    private final SecretVerifiers secrets = new SecretVerifiers(key, slow, randomness);

    @Test
    void aChosenPasswordIsVerifiedByItsMd5AndItsSha256() {
        var rows = secrets.ofTill(new NewSecret.Chosen(PLAIN));

        assertThat(secrets.matches(rows, List.of(SecretForm.MD5_HEX.spelt(MD5))))
                .isTrue();
        assertThat(secrets.matches(rows, List.of(SecretForm.SHA256_HEX.spelt(SHA256))))
                .isTrue();
        assertThat(secrets.matches(rows, List.of(SecretForm.MD5_HEX.of(new Secret("Password")))))
                .isFalse();
    }

    @Test
    void chosenSecretsAreHashedSlowlyAndGeneratedOnesAreNot() {
        assertThat(secrets.ofTill(new NewSecret.Chosen(PLAIN)))
                .extracting(SecretVerifier::scheme)
                .containsExactly(SecretScheme.ARGON2ID_19M_2, SecretScheme.ARGON2ID_19M_2);
        assertThat(slow.performed()).isEqualTo(2);

        var generated = NewSecret.generate(randomness);
        var rows = secrets.ofClient(generated);

        assertThat(rows).extracting(SecretVerifier::scheme).containsExactly(SecretScheme.KEYED);
        assertThat(secrets.matches(rows, List.of(SecretForm.MD5_HEX.of(generated.plain()))))
                .isTrue();
        assertThat(slow.performed()).isEqualTo(2);
    }

    @Test
    void anMd5InEitherCaseIsTheSameSecret() {
        var rows =
                secrets.ofTill(new NewSecret.ChosenMd5(new Secret(MD5.reveal().toUpperCase(java.util.Locale.ROOT))));

        assertThat(rows).extracting(SecretVerifier::form).containsExactly(SecretForm.MD5_HEX);
        assertThat(secrets.matches(rows, List.of(SecretForm.MD5_HEX.spelt(MD5))))
                .isTrue();
    }

    @Test
    void noRowHoldsTheSecretOrItsDigests() {
        for (var row : secrets.ofTill(new NewSecret.Chosen(PLAIN))) {
            for (var text : List.of(PLAIN, MD5, SHA256)) {
                assertThat(new String(row.verifier(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(text.reveal());
            }
            assertThat(row.verifier()).hasSize(32);
            assertThat(row.salt()).hasSize(16);
            assertThat(row.keyId()).isEqualTo(key.id());
        }
        var once = secrets.ofTill(new NewSecret.ChosenMd5(MD5)).getFirst();
        var again = secrets.ofTill(new NewSecret.ChosenMd5(MD5)).getFirst();
        assertThat(once.verifier()).isNotEqualTo(again.verifier());
    }

    @Test
    void aFailedCheckCostsOneSlowHashWhateverIsStored() {
        var chosen = secrets.ofClient(new NewSecret.Chosen(PLAIN));
        var generated = secrets.ofClient(NewSecret.generate(randomness));
        var wrong = List.of(
                SecretForm.MD5_HEX.spelt(new Secret("0".repeat(32))), SecretForm.MD5_HEX.of(new Secret("wrong")));

        assertThat(costOfFailing(chosen, wrong)).isEqualTo(1);
        assertThat(costOfFailing(generated, wrong)).isEqualTo(1);
        assertThat(costOfFailing(List.of(), wrong)).isEqualTo(1);
        assertThat(costOfFailing(chosen, List.of())).isEqualTo(1);
    }

    private long costOfFailing(List<SecretVerifier> rows, List<Spelt> spellings) {
        long before = slow.performed();
        assertThat(secrets.matches(rows, spellings)).isFalse();
        return slow.performed() - before;
    }

    @Test
    void aRowMadeUnderAnotherInstallationKeyVerifiesNothing() {
        var elsewhere = new SecretVerifiers(InstallationKey.generate(randomness), slow, randomness);
        var rows = elsewhere.ofTill(new NewSecret.ChosenMd5(MD5));

        assertThat(secrets.matches(rows, List.of(SecretForm.MD5_HEX.spelt(MD5))))
                .isFalse();
    }

    @Test
    void aClientsChosenSecretThatLooksLikeAnMd5IsRefused() {
        assertThatThrownBy(() -> secrets.ofClient(new NewSecret.Chosen(MD5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(MD5.reveal());
        assertThatThrownBy(() -> secrets.ofTill(new NewSecret.ChosenMd5(PLAIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(PLAIN.reveal());
    }

    @Test
    void generatedSecretsHave256BitsAndDiffer() {
        var one = NewSecret.generate(randomness).plain();

        assertThat(one.reveal()).hasSize(40).matches("[0-9a-f]+");
        assertThat(NewSecret.generate(randomness).plain()).isNotEqualTo(one);
        assertThat(NewSecret.generate(randomness).toString()).doesNotContain(one.reveal());
    }
}
