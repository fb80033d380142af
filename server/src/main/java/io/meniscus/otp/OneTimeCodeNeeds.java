package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch asks of the section of one-time codes: those of recipients, and of persons' recipients. */
public final class OneTimeCodeNeeds {
    private final SortedSet<IdentifierKey> recipients = new TreeSet<>();
    private final SortedSet<IdentifierKey> personsOfKeys = new TreeSet<>();
    private final SortedSet<CustomerId> personsOfIds = new TreeSet<>();

    /** The codes that were sent to a mobile or an e-mail address. */
    public void sentTo(IdentifierKey recipient) {
        recipients.add(recipient);
    }

    /** The codes of all mobiles and e-mail addresses of a person. */
    public void ofPerson(CustomerRef ref) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> personsOfIds.add(id);
            case CustomerRef.ByIdentifier(var key, var scope) -> personsOfKeys.add(key);
        }
    }

    /** As {@link #ofPerson(CustomerRef)}, of the person that a value names. */
    public void ofPerson(IdentifierKey key) {
        personsOfKeys.add(key);
    }

    /** As {@link #ofPerson(CustomerRef)}, of the person that an id names. */
    public void ofPerson(CustomerId id) {
        personsOfIds.add(id);
    }

    List<IdentifierKey> recipients() {
        return List.copyOf(recipients);
    }

    List<IdentifierKey> personsOfKeys() {
        return List.copyOf(personsOfKeys);
    }

    List<CustomerId> personsOfIds() {
        return List.copyOf(personsOfIds);
    }
}
