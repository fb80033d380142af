package io.meniscus.job.imports;

import java.util.List;

/** Why nothing was done about an import. */
public sealed interface ImportRefusal {
    /** There is no import of that kind. */
    record UnknownKind(String kind) implements ImportRefusal {}

    /** The kind has no such option; those it has. */
    record UnknownOption(String name, List<String> known) implements ImportRefusal {
        public UnknownOption {
            known = List.copyOf(known);
        }

        /** A sentence without its full stop. */
        public String words() {
            return "This import has no option " + name
                    + (known.isEmpty() ? ", and none at all" : "; it has: " + String.join(", ", known));
        }
    }

    /** The file or an option can't be read at all. */
    record Unreadable(String code, String message) implements ImportRefusal {}

    /** The organization has no import of that id. */
    record UnknownImport() implements ImportRefusal {}

    /** The header must be put right first. */
    record BadHeader(List<String> problems) implements ImportRefusal {}

    /** A row takes a right that whoever asks has not. */
    record NotGranted(long row, String what) implements ImportRefusal {
        /** A sentence without its full stop. */
        public String words() {
            return "Row " + row + " " + what + ", which takes an organization administrator: leave it out, or let one"
                    + " import the file";
        }
    }

    /** It was started before. */
    record AlreadyStarted() implements ImportRefusal {}
}
