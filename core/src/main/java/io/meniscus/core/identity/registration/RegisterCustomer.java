package io.meniscus.core.identity.registration;

import io.meniscus.core.identity.ChannelFormat;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.world.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command that registers a customer: a form whose identifiers were read, or the refusal that reading them ended
 * in. Reading needs no database, so it happens before a batch is joined.
 */
public sealed interface RegisterCustomer {
    /** A form the organization's rules accept. */
    record Ready(
            RegistrationForm form,
            RegistrationRules rules,
            List<IdentifierKey> identifiers,
            List<RegistrationForm.GivenChannel> channels,
            List<Warning> warnings)
            implements RegisterCustomer {

        /** With these identifiers alone, the channels that follow from the others left out, and further warnings. */
        Ready keeping(List<IdentifierKey> kept, List<Warning> further) {
            if (kept.size() == identifiers.size() && further.isEmpty()) {
                return this;
            }
            var all = new ArrayList<>(warnings);
            all.addAll(further);
            var left = channels.stream()
                    .filter(channel ->
                            identifiers.stream().noneMatch(key -> !kept.contains(key) && channel.followsFrom(key)))
                    .toList();
            return new Ready(form, rules, List.copyOf(kept), left, List.copyOf(all));
        }
    }

    /** A form that was refused before any customer was looked at. */
    record Unfit(CustomerRefusal refusal) implements RegisterCustomer {}

    /** The identifiers that were read; none of a form that was refused. */
    default List<IdentifierKey> identifiersGiven() {
        return this instanceof Ready ready ? ready.identifiers() : List.of();
    }

    /** A registration: an identifier has to be given, and those that the organization wants. */
    static RegisterCustomer of(RegistrationForm form, RegistrationRules rules) {
        return read(form, rules, RegisterCustomer::missing);
    }

    /** An update of somebody who is named beside the form, which need not bring any identifier. */
    static RegisterCustomer update(RegistrationForm form, RegistrationRules rules) {
        return read(form, rules, (identifiers, wanted, given) -> null);
    }

    /** What a form lacks. */
    @FunctionalInterface
    interface Demand {
        @Nullable
        CustomerRefusal missing(
                Map<IdentifierType, IdentifierKey> identifiers, RegistrationRules rules, RegistrationForm form);
    }

    private static RegisterCustomer read(RegistrationForm form, RegistrationRules rules, Demand demand) {
        var warnings = new ArrayList<>(form.warnings());
        var read = new LinkedHashMap<IdentifierType, IdentifierKey>();
        for (var given : form.identifiers()) {
            if (IdentifierFormat.isAbsent(given.value())) {
                continue;
            }
            var key = IdentifierFormat.read(given.type(), given.value(), rules.mobiles())
                    .filter(value -> !rules.blocked().contains(given.value(), value));
            if (key.isEmpty()) {
                if (given.type() == rules.primary()) {
                    return new Unfit(new CustomerRefusal.IdentifierInvalid(given.type()));
                }
                warnings.add(new CustomerWarning.IdentifierDropped(given.type()));
                continue;
            }
            var earlier = read.putIfAbsent(given.type(), key.get());
            if (earlier != null && !earlier.equals(key.get())) {
                return new Unfit(new CustomerRefusal.SeveralValues(given.type()));
            }
        }
        var missing = demand.missing(read, rules, form);
        if (missing != null) {
            return new Unfit(missing);
        }
        var channels = channels(form, rules, read, warnings);
        return new Ready(form, rules, List.copyOf(read.values()), channels, warnings);
    }

    private static @Nullable CustomerRefusal missing(
            Map<IdentifierType, IdentifierKey> read, RegistrationRules rules, RegistrationForm form) {
        if (read.isEmpty()) {
            return new CustomerRefusal.NoUsableIdentifier();
        }
        for (var type : mandatory(rules)) {
            if (!read.containsKey(type)) {
                return new CustomerRefusal.IdentifierRequired(type);
            }
        }
        if (form.loyalty() == LoyaltyType.NON_LOYALTY
                && !read.containsKey(IdentifierType.MOBILE)
                && !read.containsKey(IdentifierType.EMAIL)) {
            return new CustomerRefusal.ContactNotReachable();
        }
        return null;
    }

    private static Set<IdentifierType> mandatory(RegistrationRules rules) {
        var types = EnumSet.noneOf(IdentifierType.class);
        types.addAll(rules.required());
        if (rules.primaryMust() == RegistrationRules.PrimaryMust.BE_GIVEN) {
            types.add(rules.primary());
        }
        return types;
    }

    /** The channels as given, with their values read, and those that follow from a mobile or e-mail identifier. */
    private static List<RegistrationForm.GivenChannel> channels(
            RegistrationForm form,
            RegistrationRules rules,
            Map<IdentifierType, IdentifierKey> read,
            List<Warning> warnings) {
        var channels = new LinkedHashMap<List<Object>, RegistrationForm.GivenChannel>();
        for (var given : form.channels()) {
            var value = ChannelFormat.read(given.type(), given.value(), rules.mobiles());
            if (value.isEmpty()) {
                warnings.add(new CustomerWarning.ChannelDropped(given.type()));
                continue;
            }
            channels.put(
                    List.of(given.type(), value.get()),
                    new RegistrationForm.GivenChannel(
                            given.type(),
                            value.get(),
                            given.marks(),
                            given.consent(),
                            given.lastViewedAt(),
                            given.attributes()));
        }
        derive(channels, read.get(IdentifierType.MOBILE), ChannelType.MOBILE);
        derive(channels, read.get(IdentifierType.EMAIL), ChannelType.EMAIL);
        return List.copyOf(channels.values());
    }

    private static void derive(
            Map<List<Object>, RegistrationForm.GivenChannel> channels,
            @Nullable IdentifierKey identifier,
            ChannelType type) {
        if (identifier == null) {
            return;
        }
        channels.putIfAbsent(
                List.of(type, identifier.value()),
                new RegistrationForm.GivenChannel(
                        type, identifier.value(), CommChannel.Marks.DERIVED, Subscription.Consent.OPTIN, null, ""));
    }
}
