package io.meniscus.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server as a first try has it, and a browser beside it. A test class registers one of its own: skipped where there is
 * no Chromium, and a test fails by what its pages complain about.
 */
final class BrowserTestBed implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    static final String ADMINISTRATOR = "admin@localhost";
    static final String PASSWORD = "Right-horse-7-battery";

    private final Path data;
    private final String name;
    private final FirstPassword firstPassword;
    private @Nullable Running running;

    /** Errors of scripts, refused resources and violations of the content policy, of all pages. */
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Whether somebody logged in before the first test. */
    enum FirstPassword {
        TO_BE_CHANGED,
        /** To {@link #PASSWORD}. */
        CHANGED
    }

    private record Running(ServerProcess server, Playwright playwright, Browser browser) {}

    /** A bed of a test class's own, with data in a directory of that name. */
    BrowserTestBed(String name, FirstPassword firstPassword) {
        this.data = Places.scratch().resolve(name);
        this.name = name;
        this.firstPassword = firstPassword;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = Chromium.path();
        assumeTrue(chromium.isPresent(), "there is no Chromium: install it, or name one in CHROMIUM");
        var server = ServerProcess.serve(name, Map.of(), "--data", data.toString());
        var playwright = Chromium.playwright();
        running = new Running(server, playwright, Chromium.launch(playwright, chromium.get()));
        if (firstPassword == FirstPassword.CHANGED) {
            chooseFirstPassword();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (running != null) {
            running.playwright.close();
            running.server.close();
        }
    }

    private Running running() {
        return Objects.requireNonNull(running, "a bed is there from the first test to the last");
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
        return running().server.url();
    }

    /** A browser without cookies. */
    BrowserContext fresh(Screen screen) {
        return running()
                .browser
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(running().server.url().toString())
                        .setViewportSize(screen.width, screen.height)
                        .setColorScheme(screen.colours));
    }

    /** A browser that runs no script. */
    BrowserContext withoutScripts() {
        return running()
                .browser
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(running().server.url().toString())
                        .setViewportSize(Screen.DESK.width, Screen.DESK.height)
                        .setJavaScriptEnabled(false));
    }

    private void chooseFirstPassword() {
        try (var context = fresh(Screen.DESK)) {
            var page = page(context);
            logIn(page, firstPassword());
            page.locator("#present").fill(firstPassword());
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("main form button").click();
        }
    }

    /**
     * A page whose complaints are kept. A refused log-in's own status is no complaint, nor is a request that was given up
     * because more was typed.
     */
    Page page(BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean isMeant = message.text().contains("status of 4")
                    || message.text().startsWith("htmx:sendAbort")
                    || message.text().startsWith("htmx:afterRequest");
            if (message.type().equals("error") && !isMeant) {
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
        return running().server.printed();
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
}
