package io.meniscus.api.v2.customers;

import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.AccountId;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.search.Matched;
import io.meniscus.core.identity.search.SearchWords;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a search (v2/customers "search"); names that were never given are left out. */
public record FoundCustomer(long userId, List<Match> matchedIdentifiers, List<Profile> profiles) {

    /** What the search hit. */
    public record Match(String idType, String idValue, String source, String accountId) {}

    /** A person's names in one source account. */
    public record Profile(
            String source,
            @Nullable String firstName,
            @Nullable String lastName) {}

    /** The whole answer. */
    public record Body(DataPage.Pagination pagination, List<FoundCustomer> data, List<W> warnings, List<W> errors) {}

    static FoundCustomer of(Organization organization, Person person, SearchWords words) {
        return new FoundCustomer(
                person.root().id().value(),
                Matched.of(person, words).stream()
                        .map(matched -> match(organization, matched))
                        .toList(),
                person.profiles().stream()
                        .map(view -> new Profile(
                                source(organization, view.profile().account()),
                                presentOrNull(view.profile().firstName()),
                                presentOrNull(view.profile().lastName())))
                        .toList());
    }

    private static Match match(Organization organization, Matched matched) {
        var type = switch (matched) {
            case Matched.FirstName _ -> "firstName";
            case Matched.LastName _ -> "lastName";
            case Matched.Identifier identifier -> identifier.type().wire();
        };
        return new Match(
                type,
                matched.value(),
                source(organization, matched.account()),
                organization
                        .account(matched.account())
                        .map(SourceAccount::account)
                        .orElse(""));
    }

    private static String source(Organization organization, AccountId account) {
        return organization.account(account).map(found -> found.source().name()).orElse("");
    }

    private static @Nullable String presentOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
