package io.meniscus.image;

import java.util.Optional;

/** Kinds of pictures that are taken, told by what they begin with: names and announced types lie. */
public enum ImageType {
    PNG(1, "image/png"),
    JPEG(2, "image/jpeg"),
    GIF(3, "image/gif"),
    WEBP(4, "image/webp");

    private static final int WEBP_NAME = 8;

    private final short code;
    private final String mediaType;

    ImageType(int code, String mediaType) {
        this.code = (short) code;
        this.mediaType = mediaType;
    }

    /** As stored. */
    public short code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    static ImageType ofCode(int code) {
        return values()[code - 1];
    }

    /** The kind of some bytes; empty when they are no picture. */
    public static Optional<ImageType> of(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, 0, 'G', 'I', 'F', '8', '7', 'a') || begins(bytes, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        boolean isWebp = begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, WEBP_NAME, 'W', 'E', 'B', 'P');
        return isWebp ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... with) {
        if (bytes.length < at + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[at + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
