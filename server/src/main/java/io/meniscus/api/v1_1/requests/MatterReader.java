package io.meniscus.api.v1_1.requests;

import io.meniscus.api.Hands;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.ChannelFormat;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.RequestCommand;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.identity.request.RequestRules;
import io.meniscus.core.identity.request.Said;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.customer.request.RequestPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads items of {@code request/add} and {@code update_identity}; what does not read is a command that is refused. */
final class MatterReader {
    private final Request request;
    private final OfCustomer customers;
    private final Organization organization;
    private final MobileFormat mobiles;
    private final RequestRules rules;

    MatterReader(Request request, OfCustomer customers) {
        this.request = request;
        this.customers = customers;
        this.organization = customers.organization(request);
        this.mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        this.rules = RequestPolicy.rules(organization);
    }

    RequestCommand read(AddBody.Item item) {
        boolean isClaim = RequestTypes.word(item.type()).isEmpty()
                && !FreeText.of(item.transaction_id()).isEmpty();
        if (isClaim) {
            return new RequestCommand.Unfit(new RequestRefusal.KindUnknown("RETRO"));
        }
        return switch (RequestTypes.read(item.type(), item.base_type())) {
            case Outcome.Accepted<RequestKind>(var kind, var warnings) -> read(item, kind);
            case Outcome.Refused<RequestKind>(var refusal) -> new RequestCommand.Unfit(refusal);
            case Outcome.Failed<RequestKind>(var bug) -> throw bug;
        };
    }

    private RequestCommand read(AddBody.Item item, RequestKind kind) {
        var requestedAt = requestedAt(item.requested_on());
        if (requestedAt.isEmpty()) {
            return new RequestCommand.Unfit(new RequestRefusal.RequestedInFuture());
        }
        var said = new Said(
                FreeText.of(item.reason()),
                FreeText.of(item.comments()),
                FreeText.of(item.reference_id()),
                requestedAt.get());
        return switch (customer(AddBody.Customer.asked(item.customer()), kind)) {
            case Outcome.Accepted<CustomerId>(var customer, var warnings) ->
                matter(item, kind, customer).map(matter -> add(matter, said)).orElseGet(() -> unfit(item, kind));
            case Outcome.Refused<CustomerId>(var refusal) -> new RequestCommand.Unfit(refusal);
            case Outcome.Failed<CustomerId>(var bug) -> throw bug;
        };
    }

    private Optional<Instant> requestedAt(@Nullable String given) {
        var text = FreeText.of(given);
        return text.isEmpty() ? Optional.of(request.at()) : V11Dates.read(text, organization.clusterZone());
    }

    /** The id a customer is named by, or, of a merge that names somebody by an identifier, the person's. */
    private Outcome<CustomerId> customer(List<Asked> asked, RequestKind kind) {
        return switch (customers.find(request, asked)) {
            case Outcome.Accepted<OfCustomer.Found>(var found, var warnings) -> {
                boolean byIdentifier = !asked.getFirst().name().equals("id");
                yield Outcome.accepted(
                        kind == RequestKind.MERGE && byIdentifier
                                ? found.owner().person()
                                : found.owner().origin());
            }
            case Outcome.Refused<OfCustomer.Found>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<OfCustomer.Found>(var bug) -> throw bug;
        };
    }

    /** Nothing when a value, or who is the target, does not read. */
    private Optional<Matter> matter(AddBody.Item item, RequestKind kind, CustomerId customer) {
        return switch (kind) {
            case MOBILE -> identifier(item, kind, IdentifierType.MOBILE, customer);
            case EMAIL -> identifier(item, kind, IdentifierType.EMAIL, customer);
            case EXTERNAL_ID -> identifier(item, kind, IdentifierType.EXTERNAL_ID, customer);
            case ADDRESS ->
                ChannelFormat.read(ChannelType.POSTMAIL, FreeText.of(item.new_value()), mobiles)
                        .map(address -> new Matter(kind, customer, null, FreeText.of(item.old_value()), address));
            case MOBILE_REALLOC ->
                target(item, kind)
                        .flatMap(target -> old(item, IdentifierType.MOBILE)
                                .filter(mobile -> !mobile.isEmpty())
                                .map(mobile -> new Matter(kind, customer, target, mobile, "")));
            case MERGE -> target(item, kind).map(survivor -> Matter.merge(customer, survivor));
            case DELETE -> Optional.empty();
        };
    }

    /** What of an item did not read, in the order it is looked at. */
    private RequestCommand unfit(AddBody.Item item, RequestKind kind) {
        boolean isTarget = kind == RequestKind.MOBILE_REALLOC || kind == RequestKind.MERGE;
        if (isTarget && target(item, kind).isEmpty()) {
            return new RequestCommand.Unfit(new RequestRefusal.TargetInvalid());
        }
        var type = kind.identifier();
        boolean oldReads = type.isEmpty() || old(item, type.get()).isPresent();
        return new RequestCommand.Unfit(
                oldReads && kind != RequestKind.MOBILE_REALLOC
                        ? new RequestRefusal.NewValueInvalid(kind)
                        : new RequestRefusal.OldValueInvalid());
    }

    private Optional<CustomerId> target(AddBody.Item item, RequestKind kind) {
        var misc = item.misc_info();
        var asked = AddBody.Customer.asked(misc == null ? null : misc.target_customer());
        return customer(asked, kind) instanceof Outcome.Accepted<CustomerId>(var target, var warnings)
                ? Optional.of(target)
                : Optional.empty();
    }

    private Optional<Matter> identifier(AddBody.Item item, RequestKind kind, IdentifierType type, CustomerId customer) {
        return old(item, type)
                .flatMap(old -> fresh(type, FreeText.of(item.new_value()))
                        .map(key -> new Matter(kind, customer, null, old, key.value())));
    }

    /** The old value as it is stored; empty text for one that is not given, nothing for one that is none. */
    private Optional<String> old(AddBody.Item item, IdentifierType type) {
        var given = FreeText.of(item.old_value());
        return IdentifierFormat.isAbsent(given)
                ? Optional.of("")
                : IdentifierFormat.sought(type, given, mobiles).map(IdentifierKey::value);
    }

    private Optional<IdentifierKey> fresh(IdentifierType type, String given) {
        return Optional.of(given)
                .filter(value -> !IdentifierFormat.isAbsent(value))
                .flatMap(value -> IdentifierFormat.read(type, value, mobiles))
                .filter(key -> !organization.blockedValues().contains(given, key));
    }

    private RequestCommand add(Matter matter, Said said) {
        return new RequestCommand.Add(
                matter,
                said,
                RequestPolicy.approval(organization, matter.kind(), client()),
                OfCustomer.isOn(request, "is_one_step_change") ? Steps.ONE : Steps.TWO,
                Hands.of(request),
                rules);
    }

    private RequestPolicy.Client client() {
        if (request.query("client_auto_approve").orElse("").isBlank()) {
            return RequestPolicy.Client.SAYS_NOTHING;
        }
        return OfCustomer.isOn(request, "client_auto_approve")
                ? RequestPolicy.Client.APPROVES
                : RequestPolicy.Client.WAITS;
    }
}
