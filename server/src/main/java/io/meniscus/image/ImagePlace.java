package io.meniscus.image;

import java.nio.file.Path;

/** Where the bytes of pictures are kept; what is known of them is always in the database. */
public sealed interface ImagePlace {
    record InDatabase() implements ImagePlace {}

    /** A file a picture; servers of one database share it. */
    record InDirectory(Path directory) implements ImagePlace {}
}
