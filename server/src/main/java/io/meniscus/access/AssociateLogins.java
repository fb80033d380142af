package io.meniscus.access;

import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import java.util.List;

/**
 * Verifies associates' passwords, of which a till sends the MD5 in hexadecimal digits. An associate logs in at a till
 * that is logged in itself, so it needs no place in the directory; nothing is kept, so each check costs a slow hash.
 * Who guesses is slowed down by {@link LoginThrottle}.
 */
public final class AssociateLogins {
    private final LoginStore store;
    private final SecretVerifiers secrets;
    private final LoginThrottle throttle;

    public AssociateLogins(LoginStore store, SecretVerifiers secrets, LoginThrottle throttle) {
        this.store = store;
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /** Whether it is the associate's password; never for one without. */
    public boolean verify(OrgId org, long associate, Secret md5Hex, String address) {
        // A space stands in no name that logs in anywhere else.
        var name = LoginName.of("associate " + org.value() + " " + associate);
        if (throttle.isPaused(name, address)) {
            return false;
        }
        throttle.attempted(name, address);
        try {
            var spelt = SecretForm.MD5_HEX.isShapeOf(md5Hex)
                    ? List.of(SecretForm.MD5_HEX.spelt(md5Hex))
                    : List.<SecretForm.Spelt>of();
            boolean matches = secrets.matches(store.verifiersOf(org, LoginKind.ASSOCIATE, associate), spelt);
            if (matches) {
                throttle.succeeded(name, address);
            }
            return matches;
        } catch (RuntimeException e) {
            throttle.undecided(name, address);
            throw e;
        }
    }
}
