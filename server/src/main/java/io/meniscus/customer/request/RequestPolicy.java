package io.meniscus.customer.request;

import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestRules;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.util.Optional;

/** What an organization's configuration keys ask of requests (organization-setup §8, CI_…_AUTO_APPROVE). */
public final class RequestPolicy {
    private RequestPolicy() {}

    public static RequestRules rules(Organization organization) {
        return new RequestRules(RegistrationPolicy.changes(organization));
    }

    /** What a call says of waiting. */
    public enum Client {
        APPROVES,
        WAITS,
        SAYS_NOTHING
    }

    /** Whether a request need not wait: the call's word beats the organization's. */
    public static Approval approval(Organization organization, RequestKind kind, Client client) {
        return switch (client) {
            case APPROVES -> Approval.CLIENT;
            case WAITS -> Approval.CLIENT_DISABLED;
            case SAYS_NOTHING ->
                flag(kind).filter(organization.settings()::isOn).isPresent()
                        ? Approval.CONFIG
                        : Approval.CONFIG_DISABLED;
        };
    }

    private static Optional<Flag> flag(RequestKind kind) {
        return switch (kind) {
            case MOBILE -> Optional.of(Flag.CI_MOBILE_AUTO_APPROVE);
            case EMAIL -> Optional.of(Flag.CI_EMAIL_AUTO_APPROVE);
            case EXTERNAL_ID -> Optional.of(Flag.CI_EXTID_AUTO_APPROVE);
            case ADDRESS -> Optional.of(Flag.CI_ADDRESS_AUTO_APPROVE);
            case MOBILE_REALLOC -> Optional.of(Flag.CI_MOBILEREALLOC_AUTO_APPROVE);
            case MERGE -> Optional.of(Flag.CI_MERGE_AUTO_APPROVE);
            case DELETE -> Optional.empty();
        };
    }
}
