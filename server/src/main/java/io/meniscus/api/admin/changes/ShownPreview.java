package io.meniscus.api.admin.changes;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.merge.MergePreview;
import io.meniscus.customer.request.RequestWords;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a merge would come to.
 *
 * @param hindrance why it would be refused; left out when it would not
 * @param merged    the person it would make; left out when it would be refused
 */
record ShownPreview(
        ShownPerson victim,
        ShownPerson survivor,
        @Nullable String hindrance,
        @Nullable ShownPerson merged) {

    /** A person: its customers, the root first, and its profiles. */
    record ShownPerson(long id, List<Long> customers, String loyaltyType, List<ShownProfile> profiles) {}

    /** A profile of a source account. */
    record ShownProfile(
            String source, String accountId, String firstName, String lastName, List<ShownIdentifier> identifiers) {}

    record ShownIdentifier(String type, String value) {
        static ShownIdentifier of(HeldIdentifier row) {
            return new ShownIdentifier(row.key().type().wire(), row.key().value());
        }
    }

    static ShownPreview of(MergePreview preview, Organization organization) {
        return new ShownPreview(
                person(preview.victim(), organization),
                person(preview.survivor(), organization),
                preview.hindrance().map(RequestWords::of).orElse(null),
                preview.merged().map(person -> person(person, organization)).orElse(null));
    }

    private static ShownPerson person(Person person, Organization organization) {
        return new ShownPerson(
                person.root().id().value(),
                person.members().stream().map(CustomerId::value).toList(),
                person.root().loyalty().name().toLowerCase(Locale.ROOT),
                person.profiles().stream()
                        .map(view -> profile(view, organization))
                        .toList());
    }

    private static ShownProfile profile(Person.ProfileView view, Organization organization) {
        var account = organization.account(view.profile().account());
        return new ShownProfile(
                account.map(found -> found.source().name()).orElse(""),
                account.map(SourceAccount::account).orElse(""),
                view.profile().firstName(),
                view.profile().lastName(),
                view.identifiers().stream().map(ShownIdentifier::of).toList());
    }
}
