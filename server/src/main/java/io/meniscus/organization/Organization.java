package io.meniscus.organization;

import io.meniscus.core.AccountId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.merge.MergeRules;
import io.meniscus.core.identity.registration.BlockedValues;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.program.Programs;
import io.meniscus.organization.configuration.Settings;
import io.meniscus.organization.configuration.TextKey;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organization's set-up as one immutable snapshot: what requests are resolved against without a query. */
public final class Organization {
    private final Profile profile;
    private final Settings settings;
    private final Map<TillId, Till> tills = new HashMap<>();
    private final Map<String, Till> tillsByCode = new HashMap<>();
    private final List<Store> stores;
    private final List<SourceAccount> accounts;
    private final @Nullable StatusLabel defaultLabel;
    private final List<StatusLabel> labels;
    private final Map<LookupKey, TillId> attributionLookups;
    private final Map<AccountId, SourceAccount> accountsById = new HashMap<>();
    private final Map<Source, List<SourceAccount>> openAccounts;
    private final ZoneId clusterZone;
    private final FieldDefinitions fields;
    private final OrganizationDetails details;
    private final BlockedValues blockedValues;
    private final MergeRules mergeRules;

    /**
     * Who the organization is.
     *
     * @param country  ISO 3166 alpha-2
     * @param dialCode digits put before a national mobile
     */
    public record Profile(
            OrgId id,
            String code,
            String name,
            String country,
            String dialCode,
            ZoneId timeZone,
            String currency,
            String language,
            long version) {}

    /** Key of the attribution look-up map: type such as WECHAT, and a code that keeps its letter case. */
    public record LookupKey(String type, String code) {}

    public Organization(
            Profile profile,
            Settings settings,
            Collection<Till> tills,
            List<Store> stores,
            List<SourceAccount> accounts,
            List<StatusLabel> labels,
            @Nullable StatusLabel defaultLabel,
            Map<LookupKey, TillId> attributionLookups,
            FieldDefinitions fields,
            OrganizationDetails details) {
        this.profile = profile;
        this.settings = settings;
        for (var till : tills) {
            this.tills.put(till.id(), till);
            this.tillsByCode.put(till.code().toLowerCase(Locale.ROOT), till);
        }
        this.stores = List.copyOf(stores);
        this.accounts = List.copyOf(accounts);
        this.labels = List.copyOf(labels);
        this.defaultLabel = defaultLabel;
        this.attributionLookups = Map.copyOf(attributionLookups);
        this.fields = fields;
        this.details = details;
        this.openAccounts = this.accounts.stream()
                .filter(account -> account.activity() == Activity.ACTIVE)
                .collect(Collectors.groupingBy(SourceAccount::source, Collectors.toUnmodifiableList()));
        for (var account : this.accounts) {
            this.accountsById.put(account.id(), account);
        }
        var zone = settings.text(TextKey.CLUSTER_TIME_ZONE);
        this.clusterZone = zone.isEmpty() ? profile.timeZone() : ZoneId.of(zone);
        this.blockedValues = BlockedValues.of(settings.text(TextKey.BLOCKED_IDENTIFIER_VALUES));
        this.mergeRules = new MergeRules(
                this.accounts.stream()
                        .filter(account -> account.source() == Source.INSTORE)
                        .map(SourceAccount::id)
                        .collect(Collectors.toUnmodifiableSet()),
                this.labels.stream()
                        .filter(label -> label.status() == CustomerStatus.DELETED.code()
                                || label.status() == CustomerStatus.PENDING_DELETION.code())
                        .map(StatusLabel::id)
                        .collect(Collectors.toUnmodifiableSet()),
                settings.number(TextKey.MAX_PROFILES_PER_CUSTOMER),
                settings.number(TextKey.MAX_MERGES_PER_IDENTIFIER_AND_HOUR),
                new BlockedActions(
                        this.labels.stream().collect(Collectors.toMap(StatusLabel::id, StatusLabel::blocked))));
    }

    /** Values that identify nobody. */
    public BlockedValues blockedValues() {
        return blockedValues;
    }

    /** What may become one person by itself. */
    public MergeRules mergeRules() {
        return mergeRules;
    }

    public OrgId id() {
        return profile.id();
    }

    public Profile profile() {
        return profile;
    }

    public Settings settings() {
        return settings;
    }

    public Optional<Till> till(TillId id) {
        return Optional.ofNullable(tills.get(id));
    }

    /** A till by its code, in any letter case, active or not. */
    public Optional<Till> tillByCode(String code) {
        return Optional.ofNullable(tillsByCode.get(code.strip().toLowerCase(Locale.ROOT)));
    }

    public Collection<Till> tills() {
        return tills.values();
    }

    public Optional<Store> store(long id) {
        return stores.stream().filter(store -> store.id() == id).findFirst();
    }

    /** Its loyalty programs. */
    public Programs programs() {
        return details.programs();
    }

    public OrganizationDetails details() {
        return details;
    }

    public List<Store> stores() {
        return stores;
    }

    public List<StatusLabel> labels() {
        return labels;
    }

    public Optional<StatusLabel> defaultLabel() {
        return Optional.ofNullable(defaultLabel);
    }

    public List<SourceAccount> accounts() {
        return accounts;
    }

    public List<SourceAccount> accountsOf(Source source) {
        return openAccounts.getOrDefault(source, List.of());
    }

    /** The account a call means by a source and an account name, which is empty when it named none. */
    public AccountChoice choose(Source source, String account) {
        var all = accountsOf(source);
        if (all.isEmpty()) {
            return new AccountChoice.NoSource();
        }
        for (var candidate : all) {
            if (candidate.account().equals(account)) {
                return new AccountChoice.Found(candidate);
            }
        }
        if (!account.isEmpty()) {
            // a source without accounts takes no notice of a name, as clients send one to every source
            boolean unnamed = all.size() == 1 && all.getFirst().account().isEmpty();
            return unnamed ? new AccountChoice.Found(all.getFirst()) : new AccountChoice.Unknown();
        }
        return all.size() == 1 ? new AccountChoice.Only(all.getFirst()) : new AccountChoice.Missing();
    }

    /** An account by its id, active or not. */
    public Optional<SourceAccount> account(AccountId id) {
        return Optional.ofNullable(accountsById.get(id));
    }

    /** A status label by its id. */
    public Optional<StatusLabel> label(long id) {
        return labels.stream().filter(label -> label.id() == id).findFirst();
    }

    /** The labels of a status. */
    public List<StatusLabel> labelsOf(CustomerStatus status) {
        return labels.stream().filter(label -> label.status() == status.code()).toList();
    }

    /** The label that stands for a status. */
    public Optional<StatusLabel> standardLabel(CustomerStatus status) {
        return labelsOf(status).stream()
                .filter(label -> label.standing() == StatusLabel.Standing.STANDARD)
                .findFirst();
    }

    /** What the status labels keep customers from. */
    public BlockedActions blockedActions() {
        return mergeRules.blocked();
    }

    /** A status label by its name, in any letter case. */
    public Optional<StatusLabel> label(String name) {
        return labels.stream()
                .filter(label -> label.label().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The zone that v1.1 and v2 times are read and written in (conventions §8, "cluster zone"). */
    public ZoneId clusterZone() {
        return clusterZone;
    }

    /** The custom and extended fields it has. */
    public FieldDefinitions fields() {
        return fields;
    }

    /** The code of a store or till, in any letter case, as it is spelled here. */
    public Optional<String> entityCode(String given) {
        var code = given.strip();
        return stores.stream()
                .map(Store::code)
                .filter(code::equalsIgnoreCase)
                .findFirst()
                .or(() -> tillByCode(code).map(Till::code));
    }

    public Optional<TillId> attributionLookup(LookupKey key) {
        return Optional.ofNullable(attributionLookups.get(key));
    }
}
