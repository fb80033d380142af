package io.meniscus.access.secret;

import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.util.Base64;

/** A secret that is being set. */
public sealed interface NewSecret {
    /** One that somebody chose, in plain: guessable, so it is hashed slowly. */
    record Chosen(Secret plain) implements NewSecret {}

    /** One that somebody chose, of which only the md5 hex is at hand. Its sha256 form cannot be verified then. */
    record ChosenMd5(Secret md5Hex) implements NewSecret {}

    /** One drawn at random, at least 128 bits of it: beyond guessing, so a keyed hash is enough. */
    record Generated(Secret plain) implements NewSecret {}

    /** Draws a secret of 256 bits, 43 letters, digits, {@code -} and {@code _}. */
    static Generated generate(Randomness randomness) {
        return new Generated(new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.secret(32))));
    }
}
