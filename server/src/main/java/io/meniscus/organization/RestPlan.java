package io.meniscus.organization;

import static io.meniscus.organization.PlacesPlan.activity;
import static io.meniscus.organization.PlacesPlan.first;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Source;
import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.organization.document.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a document's profile, sources, labels, look-ups and configuration keys over the stored ones. */
final class RestPlan {
    final Overlay<Setup.Account> accounts;
    final Overlay<Setup.Label> labels;
    final Overlay<Setup.Lookup> lookups;
    final Overlay<Map.Entry<String, String>> configuration;
    private final PlacesPlan places;
    private final List<Problem> problems;

    RestPlan(Setup stored, OrganizationDocument document, PlacesPlan places, List<Problem> problems) {
        this.places = places;
        this.problems = problems;
        accounts = new Overlay<>("source", stored.accounts(), RestPlan::nameOf, Shown::account);
        labels = new Overlay<>("statusLabel", stored.labels(), Setup.Label::label, Shown::label);
        lookups = new Overlay<>("attributionLookup", stored.lookups(), RestPlan::nameOf, Shown::lookup);
        configuration = new Overlay<>(
                "configuration",
                List.copyOf(stored.configuration().entrySet()),
                Map.Entry::getKey,
                entry -> Map.of("value", shownValue(entry)));
        document.accounts().forEach(entry -> accounts.put(account(entry)));
        if (accounts.all().stream().noneMatch(account -> account.source() == Source.INSTORE)) {
            accounts.put(new Setup.Account(0, Source.INSTORE, "", "INSTORE", Activity.ACTIVE));
        }
        document.statusLabels().forEach(this::lay);
        if (labels.all().stream().noneMatch(label -> label.status() == CustomerStatus.ACTIVE)) {
            labels.put(new Setup.Label(0, "Active", CustomerStatus.ACTIVE, true));
        }
        document.attributionLookups().forEach(this::lay);
        document.configuration().entrySet().forEach(configuration::put);
    }

    /** The profile as it will be; what is missing for a new organization is a problem. */
    Setup.Profile profile(Setup.@Nullable Profile old, OrganizationDocument.Profile given) {
        var country = needed("country", given.country(), old == null ? null : old.country());
        return new Setup.Profile(
                needed("name", given.name(), old == null ? null : old.name()),
                country,
                dialCode(old, given.dialCode(), country),
                needed("timeZone", given.timeZone(), old == null ? null : old.timeZone()),
                needed("currency", given.currency(), old == null ? null : old.currency()),
                needed("language", given.language(), old == null ? null : old.language()));
    }

    private String needed(String key, @Nullable String given, @Nullable String old) {
        var value = first(given, old, "");
        // A value of a wrong form is noted already.
        if (value.isEmpty()
                && problems.stream().noneMatch(problem -> problem.path().equals("profile." + key))) {
            problems.add(new Problem("profile." + key, "is missing"));
        }
        return value;
    }

    private String dialCode(Setup.@Nullable Profile old, @Nullable String given, String country) {
        if (given != null) {
            return given;
        }
        if (old != null && old.country().equals(country)) {
            return old.dialCode();
        }
        if (country.isEmpty()) {
            return "";
        }
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
        if (code == 0) {
            problems.add(new Problem("profile.dialCode", "is missing, and " + country + " has none that is known"));
        }
        return Integer.toString(code);
    }

    private Setup.Account account(OrganizationDocument.Account entry) {
        var name = nameOf(entry.source(), entry.account());
        var old = accounts.stored(name);
        return new Setup.Account(
                old == null ? 0 : old.id(),
                entry.source(),
                entry.account(),
                first(entry.name(), old == null ? null : old.name(), name),
                activity(entry.active(), old == null ? Activity.ACTIVE : old.activity()));
    }

    /** A label; the default of its status is the one that says so, else the status's first. */
    private void lay(OrganizationDocument.Label entry) {
        var old = labels.get(entry.label());
        var status = entry.status() != null ? entry.status() : old == null ? null : old.status();
        if (status == null) {
            problems.add(new Problem(entry.path() + ".status", "is missing"));
            return;
        }
        var others = labels.all().stream()
                .filter(label -> label.status() == status && !label.label().equals(entry.label()))
                .toList();
        var given = entry.isDefault();
        boolean isFirst = others.stream().noneMatch(Setup.Label::isDefault);
        boolean isDefault = isFirst || Boolean.TRUE.equals(given);
        if (Boolean.FALSE.equals(given) && isFirst && old != null && old.isDefault()) {
            problems.add(new Problem(entry.path() + ".default", "name another default of " + status + " first"));
        }
        if (isDefault) {
            others.stream()
                    .filter(Setup.Label::isDefault)
                    .forEach(label -> labels.put(new Setup.Label(label.id(), label.label(), label.status(), false)));
        }
        labels.put(new Setup.Label(old == null ? 0 : old.id(), entry.label(), status, isDefault));
    }

    private void lay(OrganizationDocument.Lookup entry) {
        var till = entry.till();
        var store = entry.store();
        if (till != null && places.tills.get(till) == null) {
            problems.add(new Problem(entry.path() + ".till", "there is no till " + till));
            return;
        }
        if (till == null && store != null) {
            till = places.tills.all().stream()
                    .filter(one -> one.store().equals(store) && one.activity() == Activity.ACTIVE)
                    .map(Setup.TillEntry::code)
                    .findFirst()
                    .orElse(null);
            if (till == null) {
                problems.add(
                        new Problem(entry.path() + ".store", "there is no store " + store + " with an active till"));
            }
        }
        if (till != null) {
            lookups.put(new Setup.Lookup(entry.type(), entry.code(), till));
        }
    }

    private static String shownValue(Map.Entry<String, String> entry) {
        var key = ConfigurationKeys.find(entry.getKey());
        var isSecret = key.isPresent() && key.get().type() instanceof ConfigurationType.SecretText;
        return isSecret ? "****" : entry.getValue();
    }

    private static String nameOf(Setup.Account account) {
        return nameOf(account.source(), account.account());
    }

    private static String nameOf(Source source, String account) {
        return account.isEmpty() ? source.name() : source.name() + " " + account;
    }

    private static String nameOf(Setup.Lookup lookup) {
        return lookup.type() + " " + lookup.code();
    }
}
