package io.meniscus.api.v2.points;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.customers.Details;
import io.meniscus.api.v2.customers.DetailsWriter;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;
import io.meniscus.points.PointsReads.Holdings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer that gives or gets points, as {@code isTransferrable} shows it (v2/points). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferParty(
        long id,
        List<Profile> profiles,
        Details.Loyalty loyaltyInfo,
        Map<String, Object> segments,
        Map<String, Object> extendedFields) {

    /** A profile of its, without what its others hold. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Profile(
            @Nullable String firstName,
            @Nullable String lastName,
            Details.Attribution attribution,
            Map<String, String> fields,
            List<Details.Identifier> identifiers,
            List<Details.Channel> commChannels,
            String source,
            long userId,
            String accountId,
            List<Object> conflictingProfileList,
            String autoUpdateTime) {

        static Profile of(Details.Profile profile) {
            return new Profile(
                    profile.firstName(),
                    profile.lastName(),
                    profile.attribution(),
                    profile.fields(),
                    profile.identifiers(),
                    profile.commChannels(),
                    profile.source(),
                    profile.userId(),
                    profile.accountId(),
                    profile.conflictingProfileList(),
                    profile.autoUpdateTime());
        }
    }

    static TransferParty of(Organization organization, Person person, Holdings holdings, String language) {
        var details = new DetailsWriter(organization, Set.of(), language)
                .write(person, holdings.lifetimePurchases(), new CustomerRef.Scope.All(), List.of());
        return new TransferParty(
                details.id(),
                details.profiles().stream().map(Profile::of).toList(),
                details.loyaltyInfo(),
                details.segments(),
                details.extendedFields());
    }
}
