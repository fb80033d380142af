package io.meniscus.api.v2.ledger;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Reply;
import java.util.List;

/** The codes and words of calls about ledgers (v2/points-ledger "Codes"). */
final class Errors {
    private Errors() {}

    /** HTTP 200 with the code in its body. */
    static Reply reply(Refusal refusal) {
        return reply(
                switch (refusal) {
                    case LedgerRefusal ledger -> of(ledger);
                    case LookupRefusal lookup -> of(lookup);
                    default -> throw new IllegalStateException("ledgers do not refuse with " + refusal);
                });
    }

    static Reply reply(W error) {
        return Reply.refused(error.code(), new Failure(List.of(error), List.of()));
    }

    static W of(LedgerRefusal refusal) {
        return switch (refusal) {
            case LedgerRefusal.CombinationInvalid(var what) -> W.of(11001, "Invalid combination: " + what);
            case LedgerRefusal.NoneFound() -> W.of(11003, "No ledger entries found");
            case LedgerRefusal.TillUnknown(var till) -> W.of(11004, "Till is invalid: " + till);
            case LedgerRefusal.ProgramUnknown(var program) -> W.of(11005, "Program is invalid: " + program);
            case LedgerRefusal.MoreThanTen() -> W.of(11006, "Limit cannot be greater than 10");
            case LedgerRefusal.EntryTypeUnknown(var type) -> W.of(11007, "Ledger entry type is invalid: " + type);
            case LedgerRefusal.CategoryTypeUnknown(var type) -> W.of(11008, "Point category type is invalid: " + type);
            case LedgerRefusal.StartAfterEnd() -> W.of(11009, "Start date is after end date");
            case LedgerRefusal.DateInvalid(var name) ->
                W.of(11011, "Date format is invalid, use YYYY-MM-DDThh:mm:ss: " + name);
            case LedgerRefusal.UserIdInvalid() -> W.of(11012, "User id is invalid");
            case LedgerRefusal.IdentifierEmpty() -> W.of(11013, "Identifier name and value are mandatory");
            case LedgerRefusal.TooManyEvents() -> W.of(11014, "At most 10 events can be asked for");
            case LedgerRefusal.EventsNotFound() -> W.of(11015, "Events not found");
            case LedgerRefusal.EventIdInvalid(var id) -> W.of(11016, "Event id is invalid: " + id);
            case LedgerRefusal.EventNameUnknown(var name) -> W.of(11017, "Event name is invalid: " + name);
            case LedgerRefusal.GroupNotFound() -> W.of(11023, "No valid identifier of a group passed");
            case LedgerRefusal.TillInvalid(var till) -> W.of(11025, "Till or store id is not a number: " + till);
            case LedgerRefusal.StoreWithoutTills(var store) -> W.of(11026, "Store has no tills: " + store);
            case LedgerRefusal.TillsInvalid(var tills) -> W.of(11027, "Till ids are invalid: " + tills);
            case LedgerRefusal.SeveralPlaces() ->
                W.of(11028, "Only one of tillId, tillIds, storeId and storeCode can be passed");
            case LedgerRefusal.MoreThanHundred() -> W.of(11029, "Limit cannot be greater than 100");
            case LedgerRefusal.CurrencyUnknown(var names) ->
                W.of(9005, "Alternate currency names are invalid: " + names);
            case LedgerRefusal.ReferencesInvalid() ->
                W.of(9022, "Event reference ids are invalid, at most 10 numbers can be passed");
            case LedgerRefusal.NotConnected() -> W.of(310144, "Organization is not connected");
        };
    }

    static W of(LookupRefusal refusal) {
        return switch (refusal) {
            case LookupRefusal.SourceEmpty(), LookupRefusal.SourceInvalid() -> W.of(8003, "Invalid source");
            case LookupRefusal.IdentifierMissing() -> of(new LedgerRefusal.IdentifierEmpty());
            case LookupRefusal.AccountInvalid(),
                    LookupRefusal.AccountMissing(),
                    LookupRefusal.IdentifierNameUnknown(),
                    LookupRefusal.NotFound(),
                    LookupRefusal.NotInSource(),
                    LookupRefusal.Erased() -> io.meniscus.api.v2.customers.Errors.of(refusal);
        };
    }
}
