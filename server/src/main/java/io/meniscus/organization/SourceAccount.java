package io.meniscus.organization;

import io.meniscus.core.AccountId;
import io.meniscus.core.identity.Source;
import java.util.Map;

/**
 * One account of a source.
 *
 * @param account  what calls pass as accountId; empty for a source without accounts
 * @param uuid     32 hexadecimal digits
 * @param toMirror whether what changes here is passed on to the source
 */
public record SourceAccount(
        AccountId id,
        Source source,
        String account,
        String name,
        Activity activity,
        String uuid,
        boolean toMirror,
        Map<String, String> configs) {
    public SourceAccount {
        configs = Map.copyOf(configs);
    }
}
