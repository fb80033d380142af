package io.meniscus.api.v3.merges;

import io.meniscus.api.v3.merges.ShownMerge.ShownHeld;
import io.meniscus.api.v3.wire.Envelope.V3Error;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.organization.Organization;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would come to.
 *
 * @param hindrance why it would be refused; left out when it would not
 * @param merged    the person it would make; left out when it would be refused
 * @param points    of both, by program
 */
public record ShownPreview(
        ShownPerson victim,
        ShownPerson survivor,
        @Nullable V3Error hindrance,
        @Nullable ShownPerson merged,
        List<ShownPoints> points) {

    /** A person: its customers, the root first, and the identifiers it shows. */
    public record ShownPerson(long id, List<Long> customers, String loyaltyType, List<ShownProfile> profiles) {}

    /** A profile of a source account. */
    public record ShownProfile(String firstName, String lastName, List<ShownHeld> identifiers) {}

    static ShownPreview of(MergePreview preview, Organization organization) {
        return new ShownPreview(
                person(preview.victim(), organization),
                person(preview.survivor(), organization),
                preview.hindrance()
                        .map(Errors::of)
                        .map(error -> new V3Error(error.code(), error.message()))
                        .orElse(null),
                preview.merged().map(person -> person(person, organization)).orElse(null),
                preview.shares().stream()
                        .map(share -> ShownPoints.of(share, organization))
                        .toList());
    }

    private static ShownPerson person(Person person, Organization organization) {
        return new ShownPerson(
                person.root().id().value(),
                person.members().stream().map(CustomerId::value).toList(),
                person.root().loyalty().name().toLowerCase(Locale.ROOT),
                person.profiles().stream()
                        .map(view -> new ShownProfile(
                                view.profile().firstName(),
                                view.profile().lastName(),
                                view.identifiers().stream()
                                        .map(row -> ShownMerge.held(row, organization))
                                        .toList()))
                        .toList());
    }
}
