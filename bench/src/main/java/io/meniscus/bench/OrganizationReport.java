package io.meniscus.bench;

import io.meniscus.bench.ConsoleVisitor.Times;
import io.meniscus.bench.tool.Machine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of a large organization, as a page of Markdown. */
final class OrganizationReport {
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MILLIS = 200;

    private final LargeOrganization large;
    private final Machine machine;
    private final BenchDatabase database;
    private final List<AdminApi.Import> imports = new ArrayList<>();
    private final List<Times> pages = new ArrayList<>();
    private @Nullable Passwords passwords;

    /** How long tills with chosen passwords took, in milliseconds, one part after another. */
    record Passwords(int tills, double imported, double hashed, double loggedIn) {}

    OrganizationReport(LargeOrganization large, Machine machine, BenchDatabase database) {
        this.large = large;
        this.machine = machine;
        this.database = database;
    }

    void imported(AdminApi.Import one) {
        imports.add(one);
    }

    void pages(List<Times> times) {
        pages.addAll(times);
    }

    void passwords(Passwords times) {
        passwords = times;
    }

    String text() {
        var text = new StringBuilder(
                """
                # A large organization

                Written by `bin/bench organization`. The packaged server on its embedded, durable database: an
                organization of five levels, %d stores and %d tills, comes in through the admin API's CSV imports, each
                file uploaded, previewed, started and followed to its end, a secret drawn for every till; then pages of
                the console's tree, one visit after another, %d that don't count before each page; then tills with
                chosen passwords, whose slow hashes a job makes. No row was refused, every store and till was there
                afterwards, and the last till of each kind logged in. Imports begin on a server that has just started.

                """.formatted(large.stores(), large.stores() * large.tillsOfStore(), OrganizationBench.LEAD));
        Report.machine(text, machine, database);
        importTable(text);
        pageTable(text);
        passwordTable(text);
        targets(text);
        return text.toString();
    }

    private void importTable(StringBuilder text) {
        text.append("## Imports, in seconds\n\n| file | rows | upload | preview | run | total |\n");
        text.append("|---|---:|---:|---:|---:|---:|\n");
        for (var one : imports) {
            row(
                    text,
                    one.kind(),
                    one.rows(),
                    seconds(one.upload()),
                    seconds(one.preview()),
                    seconds(one.run()),
                    seconds(one.total()));
        }
        row(text, "all", "", "", "", "", tenths(wholeImport()));
        text.append("\n");
    }

    private double wholeImport() {
        return imports.stream().mapToDouble(AdminApi.Import::total).sum() / 1e3;
    }

    private void pageTable(StringBuilder text) {
        text.append("## Pages of the console, in milliseconds\n\n");
        text.append("| page | visits | KiB | median | p95 |\n|---|---:|---:|---:|---:|\n");
        for (var page : pages) {
            row(text, page.page(), page.visits(), page.bytes() / 1_024, tenths(page.median()), tenths(page.p95()));
        }
        text.append("\n");
    }

    private void passwordTable(StringBuilder text) {
        var times = passwords;
        if (times == null) {
            return;
        }
        text.append("## Chosen passwords, in seconds\n\n");
        text.append("| tills | imported after | hashed after | the last logged in after |\n|---:|---:|---:|---:|\n");
        double hashed = times.imported() + times.hashed();
        row(text, times.tills(), seconds(times.imported()), seconds(hashed), seconds(hashed + times.loggedIn()));
        text.append("\n");
    }

    private void targets(StringBuilder text) {
        text.append("## Targets\n\n| work | wanted | reached | |\n|---|---:|---:|---|\n");
        target(text, "importing all", " s", MOST_SECONDS, wholeImport());
        pages.stream()
                .max(Comparator.comparingDouble(Times::median))
                .ifPresent(slowest -> target(
                        text, "slowest page, the median: " + slowest.page(), " ms", MOST_MILLIS, slowest.median()));
    }

    private static void target(StringBuilder text, String work, String unit, double most, double reached) {
        var result = reached < most ? "met" : "missed";
        row(text, work, "under " + Math.round(most) + unit, tenths(reached) + unit, result);
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String seconds(double millis) {
        return tenths(millis / 1e3);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
