package io.meniscus.organization.program;

import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.EarnRule;
import io.meniscus.core.program.PointsCap;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Program.CodeNeed;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.kinds.Tenders;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Loyalty programs: how points are earned, how long they last, how they are redeemed (loyalty-engine §§1, 3, 5, 6). */
public final class LoyaltyPrograms {
    public static final Field<String> NAME = Field.of("name", Forms.name(), "What the program is known by")
            .needed()
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<Boolean> DEFAULT = Field.of(
                    "default",
                    Forms.yesOrNo(),
                    "Whether it is the program everything happens in; the first active one is until another says so")
            .columns("is_default")
            .build();
    public static final Field<String> RATIO = Field.of(
                    "ratio",
                    Forms.decimal("0.000001", "1000000"),
                    "What a point is worth in the organization's currency")
            .fallback("1")
            .build();
    public static final Field<Integer> DECIMALS = Field.of(
                    "decimals", Forms.whole(0, Points.DECIMALS), "Decimals that its points have")
            .fallback(Points.DECIMALS)
            .build();
    public static final Field<String> ROUNDING_MODE = Field.of(
                    "roundingMode",
                    Forms.oneOf("HALF_UP", "CEILING", "FLOOR", "HALF_DOWN", "HALF_EVEN"),
                    "How points are rounded to these decimals")
            .fallback("HALF_UP")
            .build();
    public static final Field<List<EarnRule>> EARNING = Field.of(
                    "earning", new EarningForm(), "The rules a bill earns points by, in their order")
            .build();
    public static final Field<List<PointsCap>> CAPS =
            Field.of("caps", new CapsForm(), "Bounds on the points it gives").build();
    public static final Field<RedemptionRules> REDEMPTION = Field.of(
                    "redemption", new RedemptionForm(), "What is asked of a redemption, for all tiers or for each")
            .build();
    public static final Field<CodeNeed> VALIDATION_CODE = Field.of(
                    "validationCode",
                    Forms.constant(CodeNeed.class, need -> need == CodeNeed.REQUIRED ? 1 : 2),
                    "Whether a redemption takes a validation code that the customer was sent")
            .build();
    public static final Field<List<String>> ZONES = Field.of(
                    "zones",
                    Forms.texts(Forms.code(), 1_000, "wants a list of codes of zones"),
                    "Zones whose tills belong to it, with those inside; for good. Programs have zones or concepts")
            .build();
    public static final Field<List<String>> CONCEPTS = Field.of(
                    "concepts",
                    Forms.texts(Forms.code(), 1_000, "wants a list of codes of concepts"),
                    "Concepts whose tills belong to it, with those inside; for good")
            .build();
    public static final Field<List<String>> TILLS = Field.of(
                    "tills",
                    Forms.texts(Forms.tillCode(), 100_000, "wants a list of codes of tills"),
                    "Single tills that belong to it, whatever zone or concept they are in")
            .build();
    public static final Field<Boolean> ACTIVE = Field.of(
                    "active", Forms.yesOrNo(), "Whether anything happens in it; it stays in history either way")
            .fallback(true)
            .build();

    public static final Kind KIND = Kind.of("programs", "program", "program", "Loyalty programs.")
            .ids("program_id")
            .knownBy(NAME)
            .fields(DESCRIPTION, DEFAULT, RATIO, DECIMALS, ROUNDING_MODE)
            .fields(EARNING, CAPS, REDEMPTION, VALIDATION_CODE)
            .fields(ZONES, CONCEPTS, TILLS, ACTIVE)
            .adjusted(StandardProgram::adjusted)
            .closing(StandardProgram::closing)
            .rule(StandardProgram::check)
            .rule(ProgramPlaces::check)
            .rule(LoyaltyPrograms::checkTenders)
            .build();

    private LoyaltyPrograms() {}

    /** The program of an entry, active or not. */
    public static Program of(Entry entry) {
        return new Program(
                new ProgramId(Math.toIntExact(entry.id())),
                entry.get(NAME),
                entry.get(DESCRIPTION),
                new BigDecimal(entry.get(RATIO)),
                new PointsRounding(entry.get(DECIMALS), RoundingMode.valueOf(entry.get(ROUNDING_MODE))),
                entry.get(EARNING),
                entry.get(CAPS),
                entry.get(REDEMPTION),
                entry.get(VALIDATION_CODE));
    }

    private static void checkTenders(Draft draft, Given given, Entry program) {
        var rules = program.get(EARNING);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).source() instanceof EarnRule.Source.Tender(var mode)
                    && draft.get(Tenders.KIND, mode).isEmpty()) {
                draft.problem(
                        given, EARNING, "[" + i + "].tender", Cause.UNKNOWN_REFERENCE, "there is no tender " + mode);
            }
        }
    }
}
