package io.meniscus.api.v2.sources;

import io.meniscus.api.Calls;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.history.Changed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accounts of the organization in the path, with when they changed. */
record Accounts(Organization organization, Map<String, Changed> changed) {

    /** Nothing when the path names another organization than the caller's. */
    static Optional<Accounts> of(Request request, Organizations organizations, OrganizationSetup setup) {
        var organization = Calls.organization(request, organizations);
        var id = Long.toString(organization.id().value());
        return request.pathParameter("orgId").strip().equals(id)
                ? Optional.of(new Accounts(organization, setup.changed(organization.id(), Sources.KIND)))
                : Optional.empty();
    }

    Optional<SourceAccount> find(String uuid) {
        var folded = uuid.strip().toLowerCase(Locale.ROOT);
        return organization.accounts().stream()
                .filter(account -> account.uuid().equals(folded))
                .findFirst();
    }

    Optional<Changed> changed(SourceAccount account) {
        var name = account.account().isEmpty()
                ? account.source().name()
                : account.source().name() + " " + account.account();
        return Optional.ofNullable(changed.get(name));
    }

    ShownAccount shown(SourceAccount account) {
        return ShownAccount.row(
                account,
                changed(account)
                        .map(at -> ShownAccount.Attribution.of(at, organization.clusterZone()))
                        .orElse(null));
    }
}
