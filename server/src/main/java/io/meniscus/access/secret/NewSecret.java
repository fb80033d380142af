package io.meniscus.access.secret;

import io.meniscus.config.Secret;
import io.meniscus.run.Randomness;
import java.util.HexFormat;

/** A secret that is being set. */
public sealed interface NewSecret {
    /** One that somebody chose, in plain: guessable, so it is hashed slowly. */
    record Chosen(Secret plain) implements NewSecret {}

    /** One that somebody chose, of which only the md5 hex is at hand. Its sha256 form cannot be verified then. */
    record ChosenMd5(Secret md5Hex) implements NewSecret {}

    /** One drawn at random, at least 128 bits of it: beyond guessing, so a keyed hash is enough. */
    record Generated(Secret plain) implements NewSecret {}

    /** Draws a secret of 160 bits, {@value #DRAWN_DIGITS} hexadecimal digits (v3/integrations). */
    static Generated generate(Randomness randomness) {
        return new Generated(new Secret(HexFormat.of().formatHex(randomness.secret(DRAWN_DIGITS / 2))));
    }

    /** How many digits a drawn secret has: more than an md5, fewer than a sha256, so that it is taken for neither. */
    int DRAWN_DIGITS = 40;

    /** Whether a text looks like a secret that was drawn here. */
    static boolean isShapeOfDrawn(Secret text) {
        var revealed = text.reveal();
        return revealed.length() == DRAWN_DIGITS && revealed.chars().allMatch(HexFormat::isHexDigit);
    }
}
