package io.meniscus.points;

import io.meniscus.core.points.LedgerCheck.Finding;

/**
 * What a check found, in words for whoever asked.
 *
 * @param kind what sort of finding it is, for programs
 * @param seq  of the entry to look at; 0 where it is no entry's
 */
public record FindingText(String kind, long seq, String words) {

    public static FindingText of(Finding finding) {
        return switch (finding) {
            case Finding.EntryMissing(var seq) -> entry("ENTRY_MISSING", seq, "is missing");
            case Finding.EntryAltered(var seq) ->
                entry("ENTRY_ALTERED", seq, "or a lot it made was changed: its hash is another");
            case Finding.EntryUnreadable(var seq) ->
                entry("ENTRY_ALTERED", seq, "was changed: what stands in it can't be an entry");
            case Finding.AnchorDiffers(var seq) ->
                entry("REWRITTEN", seq, "is another than the one whose hash was handed out: the chain was rewritten");
            case Finding.LotUnknown(var seq, var lot) ->
                entry("LOT_UNKNOWN", seq, "moves points of lot " + lot.value() + ", which no entry made");
            case Finding.EntriesCut(var last, var known) ->
                new FindingText(
                        last < known ? "ENTRIES_CUT" : "ACCOUNT_SET_BACK",
                        Math.min(last, known) + 1,
                        "The account knows of %d entries, and there are %d".formatted(known, last));
            case Finding.CutBelowAnchor(var last, var anchored) ->
                new FindingText(
                        "ENTRIES_CUT",
                        last + 1,
                        "The hash of entry %d was handed out, and there are %d entries".formatted(anchored, last));
            case Finding.HeadDiffers(var seq) ->
                new FindingText("HEAD_DIFFERS", seq, "The account's hash is not that of its last entry, " + seq);
            case Finding.AnchorBroken(var anchor) ->
                new FindingText("ANCHOR_BROKEN", 0, "Anchor %d is not the one that was signed".formatted(anchor));
            case Finding.BalanceDiffers(var book, var stored, var computed) ->
                new FindingText(
                        "BALANCE_DIFFERS",
                        0,
                        "The account's book %s has %s, its entries come to %s".formatted(book, stored, computed));
            case Finding.LotDiffers(var lot, var seq) ->
                new FindingText(
                        "LOT_DIFFERS",
                        seq,
                        "Lot %d is not what its entries come to, the last of which is %d".formatted(lot.value(), seq));
            case Finding.LotMissing(var lot, var seq) ->
                new FindingText(
                        "LOT_MISSING",
                        seq,
                        "Lot %d is missing, which entry %d changed last".formatted(lot.value(), seq));
            case Finding.ExpiryLate(var lot) ->
                new FindingText(
                        "EXPIRY_LATE",
                        0,
                        "Lot %d lapses before the account says that anything does".formatted(lot.value()));
        };
    }

    private static FindingText entry(String kind, long seq, String words) {
        return new FindingText(kind, seq, "Entry " + seq + " " + words);
    }
}
