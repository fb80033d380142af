package io.meniscus.console.customers;

import io.meniscus.console.view.Tone;
import java.util.List;

/**
 * Everything that is known of a customer at a glance.
 *
 * @param hidden        identifiers that find the person though its profiles show others
 * @param editStatus    where the status is changed; empty for who may not
 * @param subscriptions what the person said of messages, a row a channel
 */
public record PersonModel(
        Head head,
        List<Fact> facts,
        List<Profile> profiles,
        List<Held> hidden,
        List<Fact> extended,
        List<Consent> subscriptions,
        List<String> labels,
        List<Fact> preferences,
        List<Image> images,
        String editStatus,
        String editSubscriptions,
        String editLabels) {
    public PersonModel {
        facts = List.copyOf(facts);
        profiles = List.copyOf(profiles);
        hidden = List.copyOf(hidden);
        extended = List.copyOf(extended);
        subscriptions = List.copyOf(subscriptions);
        labels = List.copyOf(labels);
        preferences = List.copyOf(preferences);
        images = List.copyOf(images);
    }

    /** A line. */
    public record Fact(String label, String value) {}

    /**
     * What one source account knows.
     *
     * @param id              that headings refer to
     * @param editDetails     where names and fields are changed; empty for who may not
     * @param editIdentifiers where identifiers are changed; empty for who may not
     */
    public record Profile(
            String id,
            String source,
            String name,
            String since,
            List<Held> identifiers,
            List<Channel> channels,
            List<Fact> fields,
            String editDetails,
            String editIdentifiers) {
        public Profile {
            identifiers = List.copyOf(identifiers);
            channels = List.copyOf(channels);
            fields = List.copyOf(fields);
        }
    }

    /**
     * An identifier.
     *
     * @param where the source it stands in
     * @param since when it was put there
     */
    public record Held(String type, String value, String where, String customer, String since) {}

    /** A way to reach the person. */
    public record Channel(String type, String value, String marks) {}

    /** What was said of one channel. */
    public record Consent(String channel, String transactional, Tone transactionalTone, String bulk, Tone bulkTone) {}

    /** A picture. */
    public record Image(String href, String words) {}
}
