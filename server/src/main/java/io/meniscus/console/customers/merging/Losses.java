package io.meniscus.console.customers.merging;

import io.meniscus.console.customers.words.Names;
import io.meniscus.core.AccountId;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Person.ProfileView;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What two persons say differently: whose word the merged person shows, and whose it hides until it is undone. */
public final class Losses {
    private final Organization organization;
    private final Names names;
    private final Person victim;
    private final Person survivor;
    private final List<Loss> losses = new ArrayList<>();

    private Losses(Organization organization, Person victim, Person survivor) {
        this.organization = organization;
        this.names = new Names(organization);
        this.victim = victim;
        this.survivor = survivor;
    }

    /** Something that both have and of which one is shown. */
    public record Loss(String what, String shown, String hidden) {}

    static List<Loss> of(Organization organization, Person victim, Person survivor) {
        var losses = new Losses(organization, victim, survivor);
        losses.ofPerson();
        for (var kept : survivor.profiles()) {
            victim.profiles().stream()
                    .filter(view -> account(view).equals(account(kept)))
                    .forEach(hidden -> losses.ofProfile(kept, hidden));
        }
        losses.ofWords();
        return losses.losses;
    }

    private static AccountId account(ProfileView view) {
        return view.profile().account();
    }

    private void ofPerson() {
        add(
                "Status",
                names.label(survivor.root().statusLabel()),
                names.label(victim.root().statusLabel()));
        compare("", extended(survivor.extended()), extended(victim.extended()));
    }

    private Map<String, String> extended(FieldValues values) {
        var shown = new LinkedHashMap<String, String>();
        organization
                .fields()
                .shown(FieldEntity.CUSTOMER, values, "en")
                .forEach(one -> shown.put(one.field().label(), one.value()));
        return shown;
    }

    private void ofProfile(ProfileView kept, ProfileView hidden) {
        var where = " in " + names.account(account(kept));
        add("Name" + where, name(kept), name(hidden));
        for (var row : kept.identifiers()) {
            hidden.identifiers().stream()
                    .filter(other -> other.key().type() == row.key().type())
                    .forEach(other -> add(
                            Names.type(row.key().type()) + where,
                            row.key().value(),
                            other.key().value()));
        }
        compare(where, custom(kept), custom(hidden));
    }

    private static String name(ProfileView view) {
        return (view.profile().firstName() + " " + view.profile().lastName()).strip();
    }

    private Map<String, String> custom(ProfileView view) {
        return names.custom(FieldScope.LOYALTY_REGISTRATION, view.custom());
    }

    private void compare(String where, Map<String, String> kept, Map<String, String> hidden) {
        kept.forEach((name, value) -> add(name + where, value, Objects.requireNonNullElse(hidden.get(name), "")));
    }

    /** The later word counts, whoever said it. */
    private void ofWords() {
        for (var channel : ChannelType.values()) {
            for (var priority : SubscriptionPriority.values()) {
                ofWords(channel, priority);
            }
        }
    }

    private void ofWords(ChannelType channel, SubscriptionPriority priority) {
        var one = survivor.said(channel, priority);
        var other = victim.said(channel, priority);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        add(
                "Subscription to " + Names.channel(channel) + ", " + Names.priority(priority),
                "the later word",
                "the earlier word");
    }

    private void add(String what, String shown, String hidden) {
        if (!shown.isEmpty() && !hidden.isEmpty() && !shown.equals(hidden)) {
            losses.add(new Loss(what, shown, hidden));
        }
    }
}
