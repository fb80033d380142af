package io.meniscus.organization.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.program.ExpiryRule;
import io.meniscus.core.program.ExpiryRule.Base;
import io.meniscus.core.program.ExpiryRule.Lasting;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.Nested;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** How long points last, in documents: {@code never}, or {@code {months: 12}} (loyalty-engine §5). */
final class ExpiryRules {
    static final ExpiryRule NEVER = new ExpiryRule(new Base.Event(), new Lasting.Never(), ExpiryKind.FIXED);

    private static final List<String> KEYS = List.of("base", "days", "months", "until", "kind");
    private static final Form<ExpiryKind> KIND = Forms.constant(ExpiryKind.class, ExpiryKind::code);
    private static final Form<String> NEVER_WORD = Forms.oneOf("never");
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_MONTHS = 1_200;
    private static final String EITHER = "wants never, or one of days, months and until";

    private ExpiryRules() {}

    static ExpiryRule read(Nested given) {
        if (!given.isMap()) {
            if (given.isList()) {
                throw given.malformed(EITHER);
            }
            given.as(NEVER_WORD);
            return NEVER;
        }
        given.withKeys(KEYS);
        var kind = given.has("kind") ? given.part("kind").as(KIND) : ExpiryKind.FIXED;
        return new ExpiryRule(base(given), lasting(given), kind);
    }

    private static Base base(Nested given) {
        if (!given.has("base")) {
            return new Base.Event();
        }
        var base = given.part("base");
        return switch (base.as(Forms.line(20))) {
            case "event" -> new Base.Event();
            case "registration" -> new Base.Registration();
            case String day -> new Base.Yearly(yearly(base, day));
        };
    }

    private static MonthDay yearly(Nested base, String day) {
        try {
            return MonthDay.parse("--" + day);
        } catch (DateTimeException _) {
            throw base.malformed("wants event, registration, or a day of the year as month-day, such as 12-31");
        }
    }

    private static Lasting lasting(Nested given) {
        long named = Stream.of("days", "months", "until").filter(given::has).count();
        if (named != 1) {
            throw given.malformed(EITHER);
        }
        if (given.has("days")) {
            return new Lasting.Days(given.part("days").as(Forms.whole(0, MOST_DAYS)));
        }
        if (given.has("months")) {
            return new Lasting.Months(given.part("months").as(Forms.whole(0, MOST_MONTHS)));
        }
        var until = given.part("until").as(Forms.date());
        if (until.isEmpty()) {
            throw given.part("until").malformed("wants a date such as 2026-01-31");
        }
        return new Lasting.Until(LocalDate.parse(until));
    }

    static JsonNode written(ExpiryRule rule) {
        var node = JsonNodeFactory.instance.objectNode();
        switch (rule.base()) {
            case Base.Event() -> {}
            case Base.Registration() -> node.put("base", "registration");
            case Base.Yearly(var day) -> node.put("base", day.toString().substring(2));
        }
        switch (rule.lasting()) {
            case Lasting.Days(int days) -> node.put("days", days);
            case Lasting.Months(int months) -> node.put("months", months);
            case Lasting.Until(var day) -> node.put("until", day.toString());
            case Lasting.Never() -> {
                return JsonNodeFactory.instance.textNode("never");
            }
        }
        if (rule.kind() == ExpiryKind.ROLLING) {
            node.put("kind", ExpiryKind.ROLLING.wire());
        }
        return node;
    }
}
