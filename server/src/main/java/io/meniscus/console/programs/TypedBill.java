package io.meniscus.console.programs;

import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.console.view.Input;
import io.meniscus.core.program.Purchase;
import io.meniscus.organization.kinds.Tenders;
import io.meniscus.organization.setup.SetupState;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bill as it was typed, and what is wrong with it; times are of the organization's zone. */
final class TypedBill {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int MOST_LINES = 200;
    private static final String AN_AMOUNT = "Enter an amount of at most 12 digits, such as 499.50.";

    private final Visit visit;
    private final SetupState state;
    private final ZoneId zone;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Optional<Purchase> purchase;

    TypedBill(Visit visit, SetupState state) {
        this.visit = visit;
        this.state = state;
        zone = visit.organization().profile().timeZone();
        var amount = amount("amount", typed("amount", "1000"));
        var at = time("at", typed("at", now()));
        var read = new Purchase(
                amount,
                lines(),
                paid(),
                at,
                typed("registered", "").isEmpty() ? at : time("registered", typed("registered", "")),
                zone,
                tier());
        purchase = errors.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    Optional<Purchase> purchase() {
        return purchase;
    }

    String error() {
        return String.join(" ", errors.values());
    }

    List<Field> fields() {
        return List.of(
                field("amount", "Amount of the bill", "text", "1000"),
                field("at", "Billed at", "datetime-local", now()).hint("In the time of " + zone + "."),
                field("registered", "Customer registered at", "datetime-local", "")
                        .optional()
                        .hint("Where points are good from registration on."),
                field("tier", "Tier of the customer", "number", "1").hint("Counted from 1."));
    }

    private Field field(String name, String label, String type, String usual) {
        return new Field(
                name, label, type, typed(name, usual), "off", "", errors.getOrDefault(name, ""), true, List.of());
    }

    List<Input> lists() {
        return List.of(
                list("lines", "Amounts of the lines", "One a line."),
                list("paid", "Paid by", "One “tender = amount” a line."));
    }

    private Input list(String name, String label, String hint) {
        return new Input(
                name,
                label,
                Input.Shape.LINES,
                typed(name, ""),
                "",
                hint,
                errors.getOrDefault(name, ""),
                "",
                Input.Need.OPTIONAL,
                List.of(),
                List.of());
    }

    private String typed(String name, String usual) {
        return visit.request().query(name).orElse(usual).strip();
    }

    private String now() {
        return MINUTE.format(visit.request().at().atZone(zone));
    }

    private BigDecimal amount(String field, String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            errors.put(field, AN_AMOUNT);
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private Instant time(String field, String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            errors.put(field, "Enter a day and time, such as 2026-01-31T16:00.");
            return Instant.EPOCH;
        }
    }

    private int tier() {
        var text = typed("tier", "1");
        if (!text.matches("[1-9]\\d?")) {
            errors.put("tier", "Enter the number of a tier, counted from 1.");
            return 1;
        }
        return Integer.parseInt(text);
    }

    private List<Purchase.Line> lines() {
        var lines = new ArrayList<Purchase.Line>();
        typed("lines", "")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .forEach(line ->
                        lines.add(new Purchase.Line(lines.size() + 1, amount("lines", line.strip()), BigDecimal.ONE)));
        return lines;
    }

    private List<Purchase.Paid> paid() {
        var paid = new ArrayList<Purchase.Paid>();
        typed("paid", "")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .forEach(line -> {
                    var sides = line.split("=", 2);
                    var mode = sides[0].strip();
                    if (state.get(Tenders.KIND, mode).isEmpty()) {
                        errors.put("paid", "There is no tender " + mode + ".");
                        return;
                    }
                    paid.add(new Purchase.Paid(mode, amount("paid", sides.length > 1 ? sides[1].strip() : "")));
                });
        return paid;
    }
}
