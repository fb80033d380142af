package io.meniscus.access.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.config.Secret;
import io.meniscus.config.StartRefused;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private final Randomness randomness = new Randomness();

    @Test
    void theKeyIsMadeAtFirstStartForItsOwnerAloneAndStaysTheSame(@TempDir Path data) throws IOException {
        var made = KeyFile.readOrMake(data, randomness);

        var file = data.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readOrMake(data, randomness).id()).isEqualTo(made.id());
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void aKeyOthersMayReadOrWriteIsRefusedWithTheCommandThatClosesIt(String mode, @TempDir Path data)
            throws IOException {
        KeyFile.readOrMake(data, randomness);
        var file = data.resolve("secret.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        assertThatThrownBy(() -> KeyFile.readOrMake(data, randomness))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 600 " + file);
    }

    @Test
    void aDraftLeftByACrashIsWrittenAnew(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("secret.key.draft"), "half");

        assertThat(KeyFile.readOrMake(data, randomness).id()).isNotNegative();
        assertThat(data.resolve("secret.key.draft")).doesNotExist();
    }

    @Test
    void aKeyFromTheEnvironmentHasTheSameIdOnEveryServer() {
        var text = new Secret(Base64.getEncoder().encodeToString(randomness.secret(32)));

        assertThat(InstallationKey.fromText(text).id())
                .isEqualTo(InstallationKey.fromText(new Secret(text.reveal() + "\n"))
                        .id());
        assertThat(InstallationKey.generate(randomness).id())
                .isNotEqualTo(InstallationKey.fromText(text).id());
    }

    @Test
    void aShortKeyIsRefused() {
        var text = new Secret(Base64.getEncoder().encodeToString(randomness.secret(31)));

        assertThatThrownBy(() -> InstallationKey.fromText(text))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("31 bytes");
    }

    @Test
    void aKeyThatIsNotBase64IsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> InstallationKey.fromText(new Secret("correct horse, battery staple")))
                .isInstanceOf(StartRefused.class)
                .hasNoCause()
                .hasMessageNotContaining("horse");
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        var key = InstallationKey.generate(randomness);

        assertThat(key.keyedHash(InstallationKey.Purpose.LOGIN_CACHE).digest("same"))
                .isNotEqualTo(key.keyedHash(InstallationKey.Purpose.TOKEN_CACHE).digest("same"));
    }

    @Test
    void partsAreHashedWithTheirBounds() {
        var hash = InstallationKey.generate(randomness).keyedHash(InstallationKey.Purpose.LOGIN_CACHE);

        assertThat(hash.digest("ab", "c")).isNotEqualTo(hash.digest("a", "bc")).isEqualTo(hash.digest("ab", "c"));
    }

    @Test
    void aSealedValueOpensOnlyUnderItsKeyInItsContextUnchanged() {
        var key = InstallationKey.generate(randomness);
        var seal = key.seal(InstallationKey.Purpose.SIGNING_KEYS);
        var sealed = seal.seal(new byte[] {1, 2, 3}, new byte[] {7}, randomness);
        var other = InstallationKey.generate(randomness).seal(InstallationKey.Purpose.SIGNING_KEYS);

        assertThat(seal.open(sealed, new byte[] {7})).contains(new byte[] {1, 2, 3});
        assertThat(seal.open(sealed, new byte[] {8})).isEmpty();
        assertThat(other.open(sealed, new byte[] {7})).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.open(sealed, new byte[] {7})).isEmpty();
        assertThat(seal.open(new byte[5], new byte[] {7})).isEmpty();
    }
}
