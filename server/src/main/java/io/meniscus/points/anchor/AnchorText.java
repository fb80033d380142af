package io.meniscus.points.anchor;

/** What a check of anchors found, in words for whoever asked. */
public final class AnchorText {
    private AnchorText() {}

    public static String of(AnchorCheck.Finding finding) {
        return switch (finding) {
            case AnchorCheck.Finding.Missing(var anchor) -> "Anchor " + anchor + " is missing";
            case AnchorCheck.Finding.Altered(var anchor) ->
                "Anchor " + anchor + " was changed: its heads are not those that were signed";
            case AnchorCheck.Finding.Forged(var anchor) ->
                "Anchor " + anchor + " has a signature that is not of this installation's key";
            case AnchorCheck.Finding.Unlinked(var anchor) -> "Anchor " + anchor + " does not follow the one before it";
            case AnchorCheck.Finding.OtherThanFile(var anchor) ->
                "Anchor " + anchor + " is another than the one in the file";
            case AnchorCheck.Finding.EntryLost(var anchor, AnchorStore.Lost(var account, var seq)) ->
                "customer %d, program %d: Entry %d, whose hash anchor %d handed out, is gone or another"
                        .formatted(account.customer().value(), account.program().value(), seq, anchor);
        };
    }
}
