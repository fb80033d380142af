package io.meniscus.api.v2.points;

import io.meniscus.api.v2.customers.References;
import io.meniscus.core.FreeText;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.redemption.PointsPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what a call wants to give to whom. Refuses an identifier that is missing or of no known type (8013). */
record TransferReader(Request request, Organization organization) {
    private static final int LONGEST_TEXT = 2_000;

    Outcome<TransferPoints> read(TransferBody body) {
        return switch (ref(body.fromCustomerIdentifier())) {
            case Outcome.Accepted<CustomerRef>(var from, var warnings) ->
                switch (ref(body.toCustomerIdentifier())) {
                    case Outcome.Accepted<CustomerRef>(var to, var further) ->
                        Outcome.accepted(command(body, from, to));
                    case Outcome.Refused<CustomerRef>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
                };
            case Outcome.Refused<CustomerRef>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Outcome<CustomerRef> ref(TransferBody.@Nullable Identifier identifier) {
        if (identifier == null
                || FreeText.of(identifier.type()).isEmpty()
                || FreeText.of(identifier.value()).isEmpty()) {
            return Outcome.refused(new LookupRefusal.IdentifierNameUnknown());
        }
        return References.byIdentifier(
                request,
                organization,
                new References.Named("ALL", "", FreeText.of(identifier.type()), FreeText.of(identifier.value())));
    }

    private TransferPoints command(TransferBody body, CustomerRef from, CustomerRef to) {
        var notes = FreeText.of(body.notes());
        return new TransferPoints(
                from,
                to,
                amount(body),
                program(body.programId()),
                notes.length() > LONGEST_TEXT ? FreeText.of(notes.substring(0, LONGEST_TEXT)) : notes,
                FreeText.of(body.code()),
                PointsPolicy.rules(organization),
                request.at(),
                request.caller().till(),
                request.id());
    }

    private static BigDecimal amount(TransferBody body) {
        return Numbers.orZero(Numbers.of(body.pointsTobeTransferred()));
    }

    /** One that no program can have is as good as any other that there is not. */
    private static @Nullable ProgramId program(@Nullable Long number) {
        if (number == null) {
            return null;
        }
        return new ProgramId(number < 0 || number > Integer.MAX_VALUE ? -1 : number.intValue());
    }
}
