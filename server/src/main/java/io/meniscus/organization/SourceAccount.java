package io.meniscus.organization;

import io.meniscus.core.AccountId;
import io.meniscus.core.identity.Source;

/** One account of a source; {@code account} is what calls pass as accountId, empty for a source without accounts. */
public record SourceAccount(AccountId id, Source source, String account, String name, Activity activity) {}
