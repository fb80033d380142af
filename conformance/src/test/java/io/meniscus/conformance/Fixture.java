package io.meniscus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A story of requests and the replies they must get, as written in a {@code .http} file; fixtures/README.md says how.
 */
record Fixture(Path file, List<Step> steps) {
    private static final Pattern REPLY = Pattern.compile("HTTP (\\d{3})(?: within (\\d+) s)?");

    /** A header as written: sent with a request, demanded of a reply. */
    record Header(String name, String value) {}

    /** One request. */
    record Sent(String method, String target, List<Header> headers, String body) {}

    /**
     * What its reply must be.
     *
     * @param patience how long the request is sent again until the reply is this one; zero: once
     * @param body     as written; empty demands an empty body
     */
    record Expected(int status, Duration patience, List<Header> headers, String body) {}

    record Step(String title, Sent sent, Expected expected) {}

    static Fixture read(Path file) {
        try {
            return new Fixture(file, steps(file, Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(Path file, List<String> lines) {
        var steps = new ArrayList<Step>();
        @Nullable String title = null;
        var block = new ArrayList<String>();
        for (var line : lines) {
            if (!line.startsWith("### ")) {
                block.add(line);
                continue;
            }
            if (title != null) {
                steps.add(step(file, title, block));
            }
            title = line.substring("### ".length());
            block.clear();
        }
        if (title == null) {
            throw new IllegalArgumentException(file + " has no step: a line that starts with ###");
        }
        steps.add(step(file, title, block));
        return List.copyOf(steps);
    }

    private static Step step(Path file, String title, List<String> block) {
        int reply = 0;
        while (reply < block.size() && !block.get(reply).startsWith("HTTP ")) {
            reply++;
        }
        if (reply == block.size()) {
            throw new IllegalArgumentException(file + ": the step \"" + title + "\" has no line HTTP <status>");
        }
        var request = Message.read(block.subList(0, reply));
        int space = request.start().indexOf(' ');
        return new Step(
                title,
                new Sent(
                        request.start().substring(0, space),
                        request.start().substring(space + 1),
                        request.headers(),
                        request.body()),
                expected(file, Message.read(block.subList(reply, block.size()))));
    }

    private static Expected expected(Path file, Message message) {
        var start = REPLY.matcher(message.start().strip());
        if (!start.matches()) {
            throw new IllegalArgumentException(
                    file + ": \"" + message.start() + "\" is no HTTP <status> [within <n> s]");
        }
        long seconds = start.group(2) == null ? 0 : Long.parseLong(start.group(2));
        return new Expected(
                Integer.parseInt(start.group(1)), Duration.ofSeconds(seconds), message.headers(), message.body());
    }

    /** A first line, headers, and a body behind an empty line; lines around the body that are empty do not count. */
    private record Message(String start, List<Header> headers, String body) {
        static Message read(List<String> lines) {
            var headers = new ArrayList<Header>();
            int at = 0;
            while (lines.get(at).isBlank()) {
                at++;
            }
            var start = lines.get(at++);
            while (at < lines.size() && !lines.get(at).isBlank()) {
                var line = lines.get(at++);
                int colon = line.indexOf(':');
                headers.add(new Header(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
            return new Message(
                    start,
                    headers,
                    String.join("\n", lines.subList(at, lines.size())).strip());
        }
    }
}
