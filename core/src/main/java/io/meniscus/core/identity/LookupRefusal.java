package io.meniscus.core.identity;

import io.meniscus.core.world.Refusal;

/** Why a customer could not be found. */
public sealed interface LookupRefusal extends Refusal {
    record SourceEmpty() implements LookupRefusal {}

    record SourceInvalid() implements LookupRefusal {}

    record IdentifierMissing() implements LookupRefusal {}

    record IdentifierNameUnknown() implements LookupRefusal {}

    record AccountMissing() implements LookupRefusal {}

    record AccountInvalid() implements LookupRefusal {}

    record NotFound() implements LookupRefusal {}

    /** The customer exists, but has no profile in the source asked for. */
    record NotInSource() implements LookupRefusal {}

    /** The person's identifying data was erased: nothing but ids is left. */
    record Erased() implements LookupRefusal {}
}
