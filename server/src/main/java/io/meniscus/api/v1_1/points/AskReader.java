package io.meniscus.api.v1_1.points;

import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.redemption.PointsRules;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.RedemptionRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.redemption.PointsPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whose points a call asks for, and how many. */
final class AskReader {
    /** What a query names a group by; there are no groups, so that points of one are refused. */
    private static final List<String> GROUP = List.of(
            "user_group2_id",
            "user_group2_external_id",
            "user_group2_primary_user_id",
            "user_group2_primary_user_identifier_value");

    /** More than anybody has; a larger number is as good as this one. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private static final int LONGEST_NUMBER = 40;

    private final Request request;
    private final Organization organization;
    private final PointsRules rules;
    private final MobileFormat mobiles;
    private final @Nullable ProgramId program;

    AskReader(Request request, Organization organization) {
        this.request = request;
        this.organization = organization;
        this.rules = PointsPolicy.rules(organization);
        this.mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        this.program = program(request);
    }

    private static @Nullable ProgramId program(Request request) {
        var text = request.query("program_id").orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new ProgramId(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("program_id is not a number"));
        }
    }

    PointsRules rules() {
        return rules;
    }

    /** A program's number that is not the till's own choice; null for the till's. */
    @Nullable
    ProgramId program() {
        return program;
    }

    /**
     * What is asked for.
     *
     * @param points as it came
     * @param code   to be looked at; empty for none
     */
    Outcome<RedemptionAsk> ask(Whose whose, String points, TillId till, String code) {
        var number = number(points);
        boolean isMoney = OfCustomer.isOn(request, "currency_input");
        var amount = isMoney ? new RedemptionAsk.Amount.OfMoney(number) : new RedemptionAsk.Amount.OfPoints(number);
        if (!organization.settings().isOn(Flag.POINTS_REDEMPTION_ALLOWED)) {
            return Outcome.refused(new RedemptionRefusal.SwitchedOff());
        }
        var reference = whose.reference(mobiles);
        if (reference.isEmpty()) {
            return Outcome.refused(new RedemptionRefusal.IdentifierInvalid());
        }
        if (isOfGroup()) {
            return Outcome.refused(new RedemptionRefusal.GroupUnknown());
        }
        return Outcome.accepted(new RedemptionAsk(reference.get(), amount, program, till, request.at(), rules, code));
    }

    private boolean isOfGroup() {
        return OfCustomer.isOn(request, "use_default_user_group2")
                || GROUP.stream()
                        .anyMatch(name -> !request.query(name).orElse("").isBlank());
    }

    /** Zero, which nobody may redeem, for what is no number. */
    static BigDecimal number(String text) {
        var given = text.strip();
        if (given.length() > LONGEST_NUMBER || !given.matches("[+-]?[0-9]*\\.?[0-9]*")) {
            return BigDecimal.ZERO;
        }
        try {
            return new BigDecimal(given).min(MOST);
        } catch (NumberFormatException _) {
            return BigDecimal.ZERO;
        }
    }
}
