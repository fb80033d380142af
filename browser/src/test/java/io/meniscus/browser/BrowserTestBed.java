package io.meniscus.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.meniscus.testing.packaged.Places;
import io.meniscus.testing.packaged.ServerProcess;
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

    private final Path data;
    private final ServerProcess server;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser;

    /** Errors of scripts, refused resources and violations of the content policy, of all pages. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** A bed of a test class's own, with data in a directory of that name. */
    BrowserTestBed(Path chromium, String name) {
        data = Places.scratch().resolve(name);
        server = ServerProcess.serve(name, Map.of(), "--data", data.toString());
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

    /** A browser that runs no script. */
    BrowserContext withoutScripts() {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url().toString())
                .setViewportSize(Screen.DESK.width, Screen.DESK.height)
                .setJavaScriptEnabled(false));
    }

    /** Logs in for the first time and changes the first password to {@link #PASSWORD}. */
    void chooseFirstPassword() {
        try (var context = fresh(Screen.DESK)) {
            var page = page(context);
            logIn(page, firstPassword());
            page.locator("#present").fill(firstPassword());
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("main form button").click();
        }
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
