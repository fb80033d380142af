package io.meniscus.api.v2.points;

import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.program.Enrolment;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Programs;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import java.util.Collection;
import java.util.List;

/**
 * Which programs a read answers for (v2/points "Program query"): all, the one that is named, or the default one.
 * Refuses an entity that is no customer (1212), for there are no groups with points, a program there is not (1213),
 * and one that the customer is not enrolled in (1218).
 */
sealed interface ProgramQuery {
    List<Parameter> PARAMETERS = List.of(
            new Parameter("programId", Presence.OPTIONAL, "one program, else the default one"),
            new Parameter("entityType", Presence.OPTIONAL, "CUSTOMER"),
            new Parameter("fetchDataForAllPrograms", Presence.OPTIONAL, "true: all programs of the customer"));

    record All() implements ProgramQuery {}

    record One(Program program) implements ProgramQuery {}

    static Outcome<ProgramQuery> of(Request request, Programs programs) {
        var type = request.query("entityType").orElse("").strip();
        if (!type.isEmpty() && !type.equalsIgnoreCase("CUSTOMER")) {
            return Outcome.refused(new ProgramRefusal.EntityTypeInvalid());
        }
        var all = request.query("fetchDataForAllPrograms").orElse("").strip();
        if (all.equals("1") || all.equalsIgnoreCase("true")) {
            return Outcome.accepted(new All());
        }
        var named = request.query("programId").orElse("").strip();
        var program = named.isEmpty() ? programs.standard() : programs.find(number(named));
        return program.<Outcome<ProgramQuery>>map(found -> Outcome.accepted(new One(found)))
                .orElseGet(() -> Outcome.refused(new ProgramRefusal.ProgramUnknown()));
    }

    private static ProgramId number(String text) {
        try {
            return new ProgramId(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("programId is not a number"));
        }
    }

    /**
     * Those of them that a customer is enrolled in, the default one first.
     *
     * @param given programs it has an account in
     */
    default Outcome<List<Program>> enrolled(Programs programs, Customer root, Collection<ProgramId> given) {
        var asked = switch (this) {
            case All() -> programs.all();
            case One(var program) -> List.of(program);
        };
        var enrolled = asked.stream()
                .filter(program -> Enrolment.isIn(program, programs, root, given))
                .toList();
        return enrolled.isEmpty() ? Outcome.refused(new ProgramRefusal.NotEnrolled()) : Outcome.accepted(enrolled);
    }
}
