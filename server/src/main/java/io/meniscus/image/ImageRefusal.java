package io.meniscus.image;

import io.meniscus.core.world.Refusal;

/** Why a picture was not kept or taken away. */
public sealed interface ImageRefusal extends Refusal {
    record NoFile() implements ImageRefusal {}

    /** None of the kinds that are taken. */
    record NoPicture() implements ImageRefusal {}

    record TooLarge(long limit) implements ImageRefusal {}

    record TooSmall(long least) implements ImageRefusal {}

    /** The customer has as many as one may have. */
    record TooMany(int most) implements ImageRefusal {}

    /** No picture was named that is to go. */
    record NothingNamed() implements ImageRefusal {}

    /** The customer has none of the pictures named. */
    record NoneFound() implements ImageRefusal {}
}
