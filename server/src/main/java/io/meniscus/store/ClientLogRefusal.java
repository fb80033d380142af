package io.meniscus.store;

import io.meniscus.core.world.Refusal;

/** Why a client's log is not kept. */
public sealed interface ClientLogRefusal extends Refusal {
    /** Its length is not what the client announced. */
    record SizeDiffers(long announced, long arrived) implements ClientLogRefusal {}

    /** Its SHA-1 is not what the client announced. */
    record SignatureDiffers() implements ClientLogRefusal {}

    /** There is no content, or more than one file may have. */
    record NotStorable() implements ClientLogRefusal {}

    /** What is said of it cannot be kept: a time that is none. */
    record MetadataInvalid() implements ClientLogRefusal {}
}
