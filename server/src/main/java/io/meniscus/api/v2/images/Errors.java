package io.meniscus.api.v2.images;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import io.meniscus.image.ImageRefusal;
import java.util.List;

/** The codes and words of pictures (v2/customers "setImage"). */
final class Errors {
    private Errors() {}

    /** The reply of a refused call: HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        if (!(refusal instanceof ImageRefusal image)) {
            throw new IllegalStateException("pictures do not refuse with " + refusal);
        }
        var error = of(image);
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    static W of(ImageRefusal refusal) {
        return switch (refusal) {
            case ImageRefusal.NoFile() -> W.of(8078, "No image file passed");
            case ImageRefusal.NoPicture() -> W.of(8079, "Image upload failed, the file is no PNG, JPEG, GIF or WebP");
            case ImageRefusal.TooLarge(var limit) ->
                W.of(8079, "Image upload failed, the file is larger than %d bytes".formatted(limit));
            case ImageRefusal.NoneFound() -> W.of(8080, "Image delete failed, the customer has no such image");
            case ImageRefusal.NothingNamed() -> W.of(8081, "No image id passed");
            case ImageRefusal.TooMany(var most) ->
                W.of(8082, "Customer has %d images, the most allowed".formatted(most));
            case ImageRefusal.TooSmall(var least) ->
                W.of(8083, "Image is too small, it has fewer than %d bytes".formatted(least));
        };
    }
}
