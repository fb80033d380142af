package io.meniscus.access.token;

import io.meniscus.access.AccessFixture;
import io.meniscus.run.Instants;

/** The key that signs in every database of a test run: making one takes its time. */
public final class OneSigningKey {
    private static final SigningKeyStore.Row KEY =
            SigningKeys.generate("1", AccessFixture.KEY, Instants.system().now(), AccessFixture.RANDOMNESS);

    private OneSigningKey() {}

    public static SigningKeys open(SigningKeyStore store, Instants instants) {
        store.addIfAbsent(KEY);
        return SigningKeys.open(store, AccessFixture.KEY, instants, AccessFixture.RANDOMNESS);
    }
}
