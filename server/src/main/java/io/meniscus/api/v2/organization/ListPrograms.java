package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.ProgramId;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** {@code GET /v2/organization/programs}: the active loyalty programs, the default one first (v2/organization). */
final class ListPrograms implements Endpoint {
    private final Organizations organizations;

    ListPrograms(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The list. */
    record Body(List<Program> data, List<W> warnings, List<W> errors) {}

    /**
     * A loyalty program.
     *
     * @param partnerPrograms programs of others that it is linked with
     */
    record Program(
            long programId,
            String programName,
            BigDecimal pointsToCurrencyRatio,
            String programDescription,
            List<PartnerProgram> partnerPrograms,
            @JsonProperty("default") boolean isDefault) {}

    /** A linked program; there are no links yet, so none is ever answered. */
    record PartnerProgram(
            long partnerProgramId,
            String partnerProgramName,
            String partnerProgramDescription,
            List<PartnerTier> partnerProgramTiers,
            BigDecimal pointsExchangeRate,
            String partnerProgramType,
            String membershipPeriodType,
            int membershipPeriodValue,
            boolean tierBased) {}

    /** A tier of a linked program. */
    record PartnerTier(int tierNumber, String tierName) {}

    @Override
    public Reply handle(Request request) {
        var programs = Calls.organization(request, organizations).programs();
        var standard = programs.standard().map(io.meniscus.core.program.Program::id);
        var shown =
                programs.all().stream().map(program -> shown(program, standard)).toList();
        return Reply.ok(new Body(shown, List.of(), List.of()));
    }

    private static Program shown(io.meniscus.core.program.Program program, Optional<ProgramId> standard) {
        return new Program(
                program.id().value(),
                program.name(),
                program.ratio(),
                program.description(),
                List.of(),
                standard.equals(Optional.of(program.id())));
    }
}
