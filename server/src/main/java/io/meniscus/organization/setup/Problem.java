package io.meniscus.organization.setup;

/**
 * What is wrong at one place of a document or edit.
 *
 * @param path    such as {@code stores[2].zone}
 * @param cause   for programs: endpoints give it a code
 * @param section the kind's section such as {@code stores}; empty for the document as a whole
 * @param field   the field's key such as {@code zone}; empty for the entry as a whole
 * @param at      where in the field's value such as {@code [1].step}, which the path ends with; empty for the whole
 */
public record Problem(String path, Cause cause, String section, String field, String at, String message) {
    Problem(String path, Cause cause, String section, String field, String message) {
        this(path, cause, section, field, "", message);
    }

    /** Why something is refused. */
    public enum Cause {
        /** No YAML or JSON, a value of another type or outside its choices or bounds. */
        MALFORMED,
        /** Longer than its field takes. */
        TOO_LONG,
        /** Needed for a new entry. */
        MISSING,
        /** No field, section or configuration key of that name. */
        UNKNOWN_KEY,
        /** Names an entry that is not there. */
        UNKNOWN_REFERENCE,
        /** Names an entry that is switched off. */
        INACTIVE_REFERENCE,
        /** Another entry of the organization has this value, or the document names the entry twice. */
        TAKEN,
        /** A log-in that another organization has. */
        TAKEN_ELSEWHERE,
        /** Was to be made and is there already. */
        EXISTS,
        /** Was to be changed and is not there. */
        NOT_FOUND,
        /** Cannot be changed once it is set, or is built in. */
        FIXED,
        /** Does not go together with another field or entry. */
        CONFLICT,
        /** Others kept changing the organization. */
        BUSY
    }

    static Problem ofDocument(Cause cause, String message) {
        return new Problem("document", cause, "", "", message);
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
