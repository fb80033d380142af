package io.meniscus.api.admin.platform;

import io.meniscus.access.token.SigningKeys;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.function.Supplier;

/** Makes a key that signs access tokens from now on; tokens of older keys stay valid until they expire. */
record RotateKey(Supplier<SigningKeys.Rotated> rotation) implements Endpoint {
    /**
     * @param kid     of the key that signs now, on every server within seconds
     * @param removed how many older keys are gone, for no token of theirs is left
     */
    record Answer(String kid, int removed) {}

    @Override
    public Reply handle(Request request) {
        var rotated = rotation.get();
        return Reply.ok(new Answer(rotated.kid(), rotated.removed()));
    }
}
