package io.meniscus.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server as a first try has it, and a browser beside it whose complaints are kept. */
final class BrowserTestBed implements AutoCloseable {
    static final String ADMINISTRATOR = "admin@localhost";
    static final String PASSWORD = "Right-horse-7-battery";

    private final Path data = Places.scratch().resolve("data");
    private final ServerProcess server = ServerProcess.serve("server", Map.of(), "--data", data.toString());
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser;

    /** Errors of scripts, refused resources and violations of the content policy, of all pages. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    BrowserTestBed(Path chromium) {
        browser = Chromium.launch(playwright, chromium);
    }

    /** A way to look at pages: how wide, and in which colours. */
    enum Screen {
        DESK(1280, 800, ColorScheme.LIGHT),
        DARK(1280, 800, ColorScheme.DARK),
        PHONE(375, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Screen(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }
    }

    URI url() {
        return server.url();
    }

    /** A browser without cookies. */
    BrowserContext fresh(Screen screen) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url().toString())
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(screen.colours));
    }

    /** A page whose complaints are kept. A refused log-in's own status is no complaint. */
    Page page(BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** The password in the file that the server's greeting names. */
    String firstPassword() {
        try {
            return Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                    .filter(line -> line.startsWith("password "))
                    .map(line -> line.substring("password ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> greeting() {
        return server.printed();
    }

    void logIn(Page page, String password) {
        page.navigate("/console/-/log-in");
        page.getByLabel("E-mail").fill(ADMINISTRATOR);
        page.getByLabel("Password").fill(password);
        page.getByText("Log in").last().click();
    }

    void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Places.scratch().resolve("screens").resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
        server.close();
    }
}
