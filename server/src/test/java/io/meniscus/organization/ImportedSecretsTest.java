package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedSecretsTest {
    private final Path data;
    private final ImportFixture fixture;

    ImportedSecretsTest(@TempDir Path data) {
        this.data = data;
        fixture = new ImportFixture(data);
    }

    @Test
    void aPlainSecretOpensByItsMd5AndByItsSha256AndIsStoredInNoForm() {
        fixture.apply(ImportFixture.SMALL);

        assertThat(opens("till.one", SecretForm.MD5_HEX, "password1")).isTrue();
        assertThat(opens("till.one", SecretForm.SHA256_HEX, "password1")).isTrue();
        assertThat(opens("till.one", SecretForm.MD5_HEX, "password2")).isFalse();
    }

    @Test
    void aSecretGivenByItsMd5OpensByThatAlone() {
        fixture.apply(
                ImportFixture.SMALL.replace("secret: password1", "secret: {md5: 7C6A180B36896A0A8C02787EEAFB0E4C}"));

        assertThat(opens("till.one", SecretForm.MD5_HEX, "password1")).isTrue();
        assertThat(opens("till.one", SecretForm.SHA256_HEX, "password1")).isFalse();
    }

    @Test
    void aGivenSecretThatIsTheStoredOneIsNoChangeAndAnotherIs() {
        fixture.apply(ImportFixture.SMALL);

        var byMd5 = fixture.apply(
                ImportFixture.SMALL.replace("secret: password1", "secret: {md5: 7c6a180b36896a0a8c02787eeafb0e4c}"));
        var another = fixture.apply(ImportFixture.SMALL.replace("password1", "password2"));

        assertThat(byMd5.lines()).containsExactly("= nothing to change");
        assertThat(another.lines()).containsExactly("~ till till.one secret: set");
        assertThat(opens("till.one", SecretForm.MD5_HEX, "password1")).isFalse();
        assertThat(opens("till.one", SecretForm.MD5_HEX, "password2")).isTrue();
    }

    @Test
    void aSecretKnownByItsMd5GetsItsOtherFormOnceThePlainTextIsGiven() {
        fixture.apply(
                ImportFixture.SMALL.replace("secret: password1", "secret: {md5: 7c6a180b36896a0a8c02787eeafb0e4c}"));

        var report = fixture.apply(ImportFixture.SMALL);

        assertThat(report.lines()).containsExactly("~ till till.one secret: set");
        assertThat(opens("till.one", SecretForm.SHA256_HEX, "password1")).isTrue();
        assertThat(fixture.apply(ImportFixture.SMALL).lines()).containsExactly("= nothing to change");
    }

    @Test
    void aSecretLeftOutIsGeneratedOnceAndWrittenToAFileThatOnlyItsOwnerReads() throws IOException {
        var document = ImportFixture.SMALL.replace(", secret: password1", "")
                + "apiClients: [{name: Shop, defaultTill: till.one}]\n";

        var report = fixture.apply(document);

        var file = Objects.requireNonNull(report.secretsFile());
        assertThat(file).isEqualTo(data.resolve("secrets/small-20261121T101530Z.txt"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        var till = lines.get(1).split(" ", -1);
        var client = lines.get(2).split(" ", -1);
        assertThat(opens(till[1], SecretForm.SHA256_HEX, till[3])).isTrue();
        assertThat(opens(client[3], SecretForm.MD5_HEX, client[5])).isTrue();
        assertThat(report.lines())
                .contains("~ till till.one secret: generated", "~ apiClient Shop secret: generated")
                .last()
                .asString()
                .contains(file.toString());
        assertThat(report.lines()).noneMatch(line -> line.contains(till[3]) || line.contains(client[5]));
    }

    @Test
    void anExistingSecretIsNotGeneratedAgain() throws IOException {
        var document = ImportFixture.SMALL.replace(", secret: password1", "");
        var first = Objects.requireNonNull(fixture.apply(document).secretsFile());
        var text = Files.readString(first);

        var second = fixture.apply(document);

        assertThat(second.lines()).containsExactly("= nothing to change");
        assertThat(second.secretsFile()).isNull();
        assertThat(Files.readString(first)).isEqualTo(text);
        try (var files = Files.list(data.resolve("secrets"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aClientWhoseKeyChangesKeepsItsSecretAndLosesItsOldKey() {
        var client = "apiClients: [{name: Shop, key: key-1, secret: abc, defaultTill: till.one}]\n";
        fixture.apply(ImportFixture.SMALL + client);

        var report = fixture.apply(ImportFixture.SMALL + client.replace("key-1", "key-2"));

        assertThat(report.lines()).containsExactly("~ apiClient Shop key: key-1 → key-2");
        assertThat(fixture.rows("select name || ' ' || active from login_directory where kind = 2 order by 1"))
                .containsExactly("key-1 false", "key-2 true");
        assertThat(opens("key-2", SecretForm.MD5_HEX, "abc")).isTrue();
    }

    private boolean opens(String name, SecretForm form, String plain) {
        var found = new LoginStore(fixture.jdbi).find(LoginName.of(name)).getFirst();
        return fixture.verifiers.matches(found.verifiers(), List.of(form.of(new Secret(plain))));
    }
}
