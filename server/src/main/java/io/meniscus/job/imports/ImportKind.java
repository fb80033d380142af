package io.meniscus.job.imports;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.job.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One import: what its columns are, and how rows become entries (organization-setup §3). */
public interface ImportKind {
    /** Rows of a chunk of most kinds. */
    int USUAL_ROWS = 200;

    /** As it stands in URLs and in the database. */
    String name();

    String description();

    /** In the order of the template; an organization's own fields among them. */
    List<ImportColumn> columns(OrgId org);

    List<ImportOption> options();

    /** How many rows are read and written at once: what one slice of a job may lock, unless a kind locks fewer. */
    default int rowsAtOnce() {
        return USUAL_ROWS;
    }

    /** What rows may take beside the right to import; which row takes it is for {@link Reading#takes} to say. */
    Set<Permission> rights();

    /**
     * What a row takes beside the right to import.
     *
     * @param what the row does that takes it, such as {@code sets a secret}
     */
    record Right(Permission permission, String what) {}

    /**
     * Reads one file for one organization; each run and each preview opens anew.
     *
     * @param options names among {@link #options}, values as given
     * @throws InvalidFile an option's value can't be used
     */
    Reading open(OrgId org, Map<String, String> options, Origin origin);

    /** Who imports, for logs of changes. */
    record Origin(long importId, String uploadedBy, Instant at) {}

    /** One reading of a file, set of rows by set of rows, in the file's order. */
    interface Reading {
        /** What a row takes of whoever imports it; nothing for most. */
        Optional<Right> takes(ImportRow row);

        /** Finds what is wrong with rows, and writes nothing; remembers what earlier rows would have made. */
        List<RowProblem> check(List<ImportRow> rows);

        /**
         * Writes the rows that nothing is wrong with, all of them or none in one transaction, and answers the
         * problems of the others. Where a kind writes them in several, it knows which of them were.
         *
         * @param beginning {@link Slice.Beginning#REPEATED} when the rows may have been written before: what is
         *                  there as the row says is then no problem
         */
        List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning);

        /** What the rows that were checked or written so far came to, where there is more than one thing to come to. */
        default Tally tally() {
            return Tally.NONE;
        }
    }
}
