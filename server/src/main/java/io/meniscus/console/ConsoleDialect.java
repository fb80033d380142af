package io.meniscus.console;

import io.meniscus.console.view.Look;
import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;

/** How the console speaks: pages, also for what is refused. */
public final class ConsoleDialect implements Dialect {
    private final Assets assets;

    public ConsoleDialect(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public boolean claims(String path) {
        return path.equals("/") || path.equals("/console") || path.startsWith("/console/") || path.startsWith("/docs");
    }

    @Override
    public <T> T read(Request request, Class<T> type) {
        throw new IllegalStateException("pages read forms");
    }

    @Override
    public <T> List<T> readList(Request request, Class<T> type) {
        throw new IllegalStateException("pages read forms");
    }

    @Override
    public Reply.Raw write(Request request, Object body) {
        throw new IllegalStateException("pages are rendered by templates");
    }

    @Override
    public Reply refuse(Request request, EdgeRefusal refusal) {
        return switch (refusal) {
            case EdgeRefusal.Unauthorized _ -> page(401, "Log in first", "This page is for users of the console.");
            case EdgeRefusal.Forbidden _ ->
                page(403, "Not allowed", "Your role doesn't grant this, or the organization isn't one of yours.");
            case EdgeRefusal.UnknownRoute _ -> page(404, "Not found", "There is no such page.");
            case EdgeRefusal.WrongMethod(var allow) ->
                page(405, "Not possible", "This address only answers to " + allow + ".")
                        .with("Allow", allow);
            case EdgeRefusal.BodyTooLarge _, EdgeRefusal.BatchTooLarge _ ->
                page(413, "Too large", "What was sent is larger than the server takes.");
            case EdgeRefusal.HeadersTooLarge _ -> page(431, "Too large", "The browser's headers are too large.");
            case EdgeRefusal.RateLimited(var seconds) ->
                page(429, "Too many calls", "Try again in a moment.").with("Retry-After", Long.toString(seconds));
            case EdgeRefusal.Overloaded(var seconds) ->
                page(503, "Busy", "The server is busy or its database can't be reached. Try again in a moment.")
                        .with("Retry-After", Long.toString(seconds));
            case EdgeRefusal.CustomerBusy _ ->
                page(
                        503,
                        "Busy",
                        "Another call is changing this customer. Nothing was changed; try again in a moment.");
            case EdgeRefusal.BadParameter _,
                    EdgeRefusal.MalformedBody _,
                    EdgeRefusal.UnsupportedMediaType _,
                    EdgeRefusal.TwinInFlight _,
                    EdgeRefusal.KeyReused _,
                    EdgeRefusal.UnknownAttribution _,
                    EdgeRefusal.AttributionTypeMissing _ ->
                page(400, "Not understood", "The server could not make sense of what the browser sent.");
            case EdgeRefusal.Internal _ ->
                page(
                        500,
                        "Something went wrong",
                        "The error was logged under request " + request.id().value() + ".");
        };
    }

    private Reply page(int status, String heading, String words) {
        var look = new Look(heading, assets.base(), "", "", "", "/console", List.of(), "");
        return Pages.render(status, "message.jte", look, new Message(heading, words, "/console", "To the console"));
    }
}
