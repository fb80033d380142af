package io.meniscus.http.body;

/** What a body is, by its first byte: a Content-Type may be absent or lie (conventions §13). */
public enum BodyKind {
    EMPTY,
    JSON,
    XML,
    OTHER;

    public static BodyKind of(byte[] body) {
        int at = startsWithMark(body) ? 3 : 0;
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
        if (at == body.length) {
            return EMPTY;
        }
        return switch (body[at]) {
            case '{', '[' -> JSON;
            case '<' -> XML;
            default -> isUtf16(body) ? XML : OTHER;
        };
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF;
    }

    /** Only XML tools write UTF-16. */
    private static boolean isUtf16(byte[] body) {
        return body.length >= 2 && (body[0] & 0xFF) + (body[1] & 0xFF) == 0xFE + 0xFF;
    }
}
