package io.meniscus.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A query read as tolerantly as conventions §13 asks: doubled {@code &}, a stray {@code ?} in front or at the end of
 * a value, parameters without a name and broken percent signs are survived; spaces around a value are dropped; of
 * doubled parameters the first non-empty value counts.
 */
final class QueryString implements Request.Query {
    private static final int NOT_HEX = -1;

    private final String raw;
    /** Name, value, name, value …; null until somebody asks, since most calls never do. */
    private volatile @Nullable List<String> pairs;

    QueryString(@Nullable String raw) {
        this.raw = raw == null ? "" : raw;
    }

    @Override
    public Optional<String> first(String name) {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        var known = pairs();
        for (int i = 0; i < known.size(); i += 2) {
            if (known.get(i).equals(name)) {
                return Optional.of(known.get(i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean mentions(String name) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.replaceFirst("^\\?+", "").replaceFirst("=.*", ""))
                .anyMatch(given -> decode(given, 0, given.length()).strip().equals(name));
    }

    @Override
    public List<String> names() {
        var known = pairs();
        return IntStream.range(0, known.size() / 2)
                .mapToObj(i -> known.get(2 * i))
                .distinct()
                .toList();
    }

    private List<String> pairs() {
        var known = pairs;
        if (known == null) {
            known = parse(raw);
            pairs = known;
        }
        return known;
    }

    private static List<String> parse(String raw) {
        var pairs = new ArrayList<String>();
        int from = 0;
        while (from <= raw.length()) {
            int end = raw.indexOf('&', from);
            if (end < 0) {
                end = raw.length();
            }
            pair(raw, from, end, pairs);
            from = end + 1;
        }
        return pairs;
    }

    private static void pair(String raw, int from, int end, List<String> pairs) {
        while (from < end && raw.charAt(from) == '?') {
            from++;
        }
        while (end > from && raw.charAt(end - 1) == '?') {
            end--;
        }
        int equals = raw.indexOf('=', from);
        if (equals <= from || equals >= end) {
            return;
        }
        var value = decode(raw, equals + 1, end).strip();
        if (!value.isEmpty()) {
            pairs.add(decode(raw, from, equals).strip());
            pairs.add(value);
        }
    }

    /** Percent decoding as UTF-8 with {@code +} as space; a percent sign that starts no hex pair stands for itself. */
    static String decode(String raw, int from, int end) {
        int i = from;
        while (i < end && raw.charAt(i) != '%' && raw.charAt(i) != '+') {
            i++;
        }
        if (i == end) {
            return raw.substring(from, end);
        }
        return decode(raw, from, end, ' ');
    }

    /** Decodes a path segment, where {@code +} is itself. */
    static String decodeSegment(String raw, int from, int end) {
        int percent = raw.indexOf('%', from);
        return percent < 0 || percent >= end ? raw.substring(from, end) : decode(raw, from, end, '+');
    }

    private static String decode(String raw, int from, int end, char plus) {
        var bytes = raw.substring(from, end).getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int decoded = bytes[i] == '%' && i + 2 < bytes.length ? pairAt(bytes, i + 1) : NOT_HEX;
            if (decoded != NOT_HEX) {
                bytes[length++] = (byte) decoded;
                i += 2;
            } else {
                bytes[length++] = bytes[i] == '+' ? (byte) plus : bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int pairAt(byte[] bytes, int at) {
        int high = Character.digit(bytes[at], 16);
        int low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? NOT_HEX : high << 4 | low;
    }
}
