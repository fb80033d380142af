package io.meniscus.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The forms in which clients send Basic credentials (conventions §2.1). */
final class Credentials {
    private Credentials() {}

    /** The usual form: md5 of the password in lower-case hex. */
    static String basic(String user, String password) {
        return raw(user + ":" + hex("MD5", password));
    }

    static String upperCaseHex(String user, String password) {
        return raw(user + ":" + HexFormat.of().withUpperCase().formatHex(digest("MD5", password)));
    }

    static String spaceAfterColon(String user, String password) {
        return raw(user + ": " + hex("MD5", password));
    }

    static String sha256(String user, String password) {
        return raw(user + ":" + hex("SHA-256", password));
    }

    /** The password as it is: right for an API client's secret alone. */
    static String plain(String user, String password) {
        return raw(user + ":" + password);
    }

    private static String raw(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, String password) {
        return HexFormat.of().formatHex(digest(algorithm, password));
    }

    private static byte[] digest(String algorithm, String password) {
        try {
            return MessageDigest.getInstance(algorithm).digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
