package io.meniscus.core.identity.consent;

import io.meniscus.core.world.Refusal;

/** Why a customer's word on messages was not taken. */
public sealed interface ConsentRefusal extends Refusal {
    record ChannelInvalid(String channel) implements ConsentRefusal {}

    record PriorityInvalid(String priority) implements ConsentRefusal {}

    record ScopeInvalid(String scope) implements ConsentRefusal {}

    /** Nobody was named, or by a value that cannot be anybody's. */
    record IdentifierInvalid() implements ConsentRefusal {}

    record SeveralScopes() implements ConsentRefusal {}

    /** Neither opted in nor out. */
    record ConsentInvalid(String given) implements ConsentRefusal {}

    record CampaignInvalid(String campaign) implements ConsentRefusal {}

    record OutboxInvalid(String outbox) implements ConsentRefusal {}

    /** No such source, or none of its accounts. */
    record SourceInvalid(String source) implements ConsentRefusal {}

    /** No word at all. */
    record NothingGiven() implements ConsentRefusal {}
}
