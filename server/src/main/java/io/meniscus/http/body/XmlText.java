package io.meniscus.http.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * Finds the characters of an XML body. The declaration rules, then the Content-Type, then UTF-8; bytes that are not
 * what they claim are read as ISO 8859-1, for old tills send that undeclared.
 */
final class XmlText {
    private static final int LONGEST_DECLARATION = 200;

    private XmlText() {}

    static String of(byte[] body, String declared) {
        var charset = charset(body, declared);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private static Charset charset(byte[] body, String declared) {
        if (body.length >= 2 && (body[0] & 0xFF) + (body[1] & 0xFF) == 0xFE + 0xFF) {
            return StandardCharsets.UTF_16;
        }
        var head = new String(body, 0, Math.min(body.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = end < 0 || !head.contains("<?xml") ? -1 : head.indexOf("encoding");
        return named(at < 0 || at > end ? declared : quoted(head, at, end));
    }

    private static String quoted(String head, int from, int end) {
        int open = from;
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = open < end ? head.indexOf(head.charAt(open), open + 1) : -1;
        return close < 0 ? "" : head.substring(open + 1, close);
    }

    private static Charset named(String name) {
        try {
            // UTF-16 without a mark is impossible here: the declaration was read as single bytes.
            return name.isBlank() || name.toLowerCase(Locale.ROOT).startsWith("utf-16")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
