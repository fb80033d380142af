package io.meniscus.organization.setup.secrets;

import io.meniscus.access.LoginKind;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.Seal;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encrypts secrets that are still to be hashed; one opens for the principal alone that it was sealed for. */
public final class PendingSeal {
    private static final char PLAIN = 'p';
    private static final char MD5 = 'm';

    private final Seal seal;
    private final int keyId;
    private final Randomness randomness;

    public PendingSeal(InstallationKey key, Randomness randomness) {
        seal = key.seal(InstallationKey.Purpose.PENDING_SECRETS);
        keyId = key.id();
        this.randomness = randomness;
    }

    public int keyId() {
        return keyId;
    }

    public byte[] seal(OrgId org, LoginKind kind, long principal, NewSecret secret) {
        var text = switch (secret) {
            case NewSecret.Chosen(var plain) -> PLAIN + plain.reveal();
            case NewSecret.ChosenMd5(var hex) -> MD5 + hex.reveal();
            case NewSecret.Generated _ -> throw new IllegalStateException("generated secrets are hashed at once");
        };
        return seal.seal(text.getBytes(StandardCharsets.UTF_8), context(org, kind, principal), randomness);
    }

    /** The secret, or nothing when it was sealed under another installation key. */
    Optional<NewSecret> open(OrgId org, LoginKind kind, long principal, byte[] sealed) {
        return seal.open(sealed, context(org, kind, principal)).map(PendingSeal::secret);
    }

    private static NewSecret secret(byte[] opened) {
        var text = new String(opened, StandardCharsets.UTF_8);
        var rest = new Secret(text.substring(1));
        return text.charAt(0) == PLAIN ? new NewSecret.Chosen(rest) : new NewSecret.ChosenMd5(rest);
    }

    private static byte[] context(OrgId org, LoginKind kind, long principal) {
        return (org.value() + "/" + kind.code() + "/" + principal).getBytes(StandardCharsets.US_ASCII);
    }
}
