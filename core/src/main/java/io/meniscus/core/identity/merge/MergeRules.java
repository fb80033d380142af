package io.meniscus.core.identity.merge;

import io.meniscus.core.AccountId;
import io.meniscus.core.identity.status.BlockedActions;
import java.time.Duration;
import java.util.Set;

/**
 * What an organization lets become one person by itself (design "Merges"; its configuration keys).
 *
 * @param instore           accounts of the source INSTORE, whose profiles make a survivor
 * @param closedLabels      status labels of customers that are deleted or about to be
 * @param mostProfiles      profiles a person may come to by merging and joining; 0 for no limit
 * @param mostMergesPerHour merges that may rest on one value within an hour; 0 for no limit
 * @param blocked           what status labels keep customers from
 */
public record MergeRules(
        Set<AccountId> instore,
        Set<Long> closedLabels,
        int mostProfiles,
        int mostMergesPerHour,
        BlockedActions blocked) {
    /** How far back merges on one value are counted. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** No guards at all. */
    public static final MergeRules OPEN = new MergeRules(Set.of(), Set.of(), 0, 0);

    /** With labels that block nothing. */
    public MergeRules(Set<AccountId> instore, Set<Long> closedLabels, int mostProfiles, int mostMergesPerHour) {
        this(instore, closedLabels, mostProfiles, mostMergesPerHour, BlockedActions.NONE);
    }

    public MergeRules {
        instore = Set.copyOf(instore);
        closedLabels = Set.copyOf(closedLabels);
    }
}
