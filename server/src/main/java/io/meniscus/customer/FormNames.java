package io.meniscus.customer;

import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldReader;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.GivenFields;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.Source;
import io.meniscus.core.world.Warning;
import io.meniscus.organization.AccountChoice;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a registration names of its organization's set-up: source account, tills, status label, fields. Names that may
 * be wrong become warnings, those that may not a refusal. For one form; given texts are empty when absent.
 */
public final class FormNames {
    private final Organization organization;
    private final FieldReader fields;
    private final List<Warning> warnings = new ArrayList<>();

    public FormNames(Organization organization) {
        this.organization = organization;
        this.fields = new FieldReader(
                organization.fields(), FieldScope.LOYALTY_REGISTRATION, FieldEntity.CUSTOMER, organization::entityCode);
    }

    /** What had to be dropped so far. */
    public List<Warning> warnings() {
        var all = new ArrayList<>(warnings);
        all.addAll(fields.warnings());
        return List.copyOf(all);
    }

    /** The account of a source that a call names; one it leaves out is taken where the source has a single one. */
    public AccountId account(String sourceName, String account) throws FormRefused {
        var source = Source.read(sourceName)
                .orElseThrow(() -> new FormRefused(new CustomerRefusal.SourceUnknown(sourceName)));
        return switch (organization.choose(source, account.strip())) {
            case AccountChoice.Found(var found) -> found.id();
            case AccountChoice.Only(var found) -> {
                warnings.add(new CustomerWarning.AccountMissing());
                yield found.id();
            }
            case AccountChoice.Missing(), AccountChoice.Unknown() ->
                throw new FormRefused(new CustomerRefusal.AccountUnknown(source, account.strip()));
            case AccountChoice.NoSource() -> throw new FormRefused(new CustomerRefusal.SourceUnknown(sourceName));
        };
    }

    /** The till a customer belongs to; null when none is named, or one that there is not. */
    public @Nullable TillId homeTill(String code) {
        if (code.isBlank()) {
            return null;
        }
        var till = active(code);
        if (till.isEmpty()) {
            warnings.add(new CustomerWarning.HomeTillUnknown(code));
        }
        return till.orElse(null);
    }

    /** The till a customer was registered at, else the caller's. */
    public TillId registeredTill(String code, TillId callers) {
        if (code.isBlank()) {
            return callers;
        }
        var till = active(code);
        if (till.isEmpty()) {
            warnings.add(new CustomerWarning.RegisteredTillUnknown(code));
        }
        return till.orElse(callers);
    }

    private Optional<TillId> active(String code) {
        return organization.tillByCode(code).filter(Till::isActive).map(Till::id);
    }

    /** The label named; null when none is. */
    public @Nullable Long givenStatusLabel(String name) throws FormRefused {
        if (name.isBlank()) {
            return null;
        }
        return organization
                .label(name)
                .orElseThrow(() -> new FormRefused(new CustomerRefusal.StatusLabelUnknown(name)))
                .id();
    }

    /** The label named, else the organization's default one; null when it has none. */
    public @Nullable Long statusLabel(String name) throws FormRefused {
        if (!name.isBlank()) {
            return givenStatusLabel(name);
        }
        var standard = organization.defaultLabel();
        if (standard.isEmpty()) {
            warnings.add(new CustomerWarning.NoDefaultStatusLabel());
            return null;
        }
        return standard.get().id();
    }

    /** A field the organization defined; null removes its value, an empty one changes nothing. */
    public void customField(String name, @Nullable String value) {
        fields.custom(name, value);
    }

    /** As {@link #customField}, for the platform's fields. */
    public void extendedField(String name, @Nullable String value) {
        fields.extended(name, value);
    }

    /** The fields that were given so far. */
    public GivenFields fields() {
        return fields.given();
    }
}
