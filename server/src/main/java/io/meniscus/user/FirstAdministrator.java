package io.meniscus.user;

import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The way into a new installation: a platform administrator whose first password stands in a file that only the
 * server's user can read, and must be changed at the first log-in. Of servers that start together one makes it.
 */
public final class FirstAdministrator {
    public static final String EMAIL = "admin@localhost";
    private static final String FILE = "first-administrator.txt";
    private static final int PASSWORD_BYTES = 12;

    private final UserStore store;
    private final SecretVerifiers secrets;
    private final Randomness randomness;

    public FirstAdministrator(UserStore store, SecretVerifiers secrets, Randomness randomness) {
        this.store = store;
        this.secrets = secrets;
        this.randomness = randomness;
    }

    /** Where the first password stands, while it still is the password; nothing once somebody chose another. */
    public Optional<Path> prepare(Path data, Instant now) {
        var file = data.resolve(FILE);
        if (store.isEmpty()) {
            make(file, now);
        }
        boolean isFirst =
                store.find(EMAIL).filter(ConsoleUser::mustChangePassword).isPresent();
        return isFirst && Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    private void make(Path file, Instant now) {
        // Of every kind the rule asks for, whatever was drawn.
        var password =
                "Mc1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.secret(PASSWORD_BYTES));
        var verifiers = secrets.ofTill(new NewSecret.Chosen(new Secret(password)));
        // The file first: a password that stands nowhere would lock everybody out.
        write(file, password);
        var administrator = new UserStore.NewUser(EMAIL, "First administrator", UserState.ACTIVE, true, now);
        if (!store.addFirst(administrator, verifiers)) {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, onlyOwner());
            Files.writeString(
                    file,
                    "# The console's first administrator. The password must be changed at the first"
                            + " log-in; delete this file then.\ne-mail " + EMAIL + "\npassword " + password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the first administrator's password cannot be written: " + e, e);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
