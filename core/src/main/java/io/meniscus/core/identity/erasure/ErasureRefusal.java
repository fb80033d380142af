package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.world.Refusal;

/** Why a request for erasure was not taken, found or changed; nothing was changed. */
public sealed interface ErasureRefusal extends Refusal {
    /** No type of request that is served. */
    record TypeInvalid(String type) implements ErasureRefusal {}

    /** No base type of its type that is served. */
    record SubtypeInvalid(String baseType) implements ErasureRefusal {}

    /** The organization does not erase: CONF_ENABLE_PII_DELETION is off. */
    record SwitchedOff() implements ErasureRefusal {}

    /** The person has an open request. */
    record AlreadyQueued(CustomerId person, RequestNumber open) implements ErasureRefusal {}

    /** No request has that id. */
    record NotFound(String id) implements ErasureRefusal {}

    /** No status that a request can be given. */
    record StatusInvalid(String status) implements ErasureRefusal {}

    /** The request's status does not lead to the one asked for. */
    record NotFrom(RequestStatus is, RequestStatus asked) implements ErasureRefusal {}
}
