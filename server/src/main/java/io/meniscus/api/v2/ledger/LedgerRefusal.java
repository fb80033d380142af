package io.meniscus.api.v2.ledger;

import io.meniscus.core.world.Refusal;

/** Why a call about a ledger is not answered (v2/points-ledger "Codes"). */
sealed interface LedgerRefusal extends Refusal {
    record CombinationInvalid(String what) implements LedgerRefusal {}

    record NoneFound() implements LedgerRefusal {}

    record TillUnknown(String till) implements LedgerRefusal {}

    record ProgramUnknown(String program) implements LedgerRefusal {}

    record MoreThanTen() implements LedgerRefusal {}

    record MoreThanHundred() implements LedgerRefusal {}

    record EntryTypeUnknown(String type) implements LedgerRefusal {}

    record CategoryTypeUnknown(String type) implements LedgerRefusal {}

    record StartAfterEnd() implements LedgerRefusal {}

    record DateInvalid(String name) implements LedgerRefusal {}

    record UserIdInvalid() implements LedgerRefusal {}

    record IdentifierEmpty() implements LedgerRefusal {}

    record TooManyEvents() implements LedgerRefusal {}

    record EventsNotFound() implements LedgerRefusal {}

    record EventIdInvalid(String id) implements LedgerRefusal {}

    record EventNameUnknown(String name) implements LedgerRefusal {}

    /** There are no groups, so no identifier is one's. */
    record GroupNotFound() implements LedgerRefusal {}

    record TillInvalid(String till) implements LedgerRefusal {}

    record StoreWithoutTills(String store) implements LedgerRefusal {}

    record TillsInvalid(String tills) implements LedgerRefusal {}

    record SeveralPlaces() implements LedgerRefusal {}

    record CurrencyUnknown(String names) implements LedgerRefusal {}

    record ReferencesInvalid() implements LedgerRefusal {}

    record NotConnected() implements LedgerRefusal {}
}
