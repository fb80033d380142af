package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.organization.setup.SetupState;
import java.util.Map;

/** Puts into an entry what is more than one column's text: values found by several columns, by options, fixed ones. */
@FunctionalInterface
interface EntryReader {
    /**
     * @param entry    has each column's text under its field's key; to be changed
     * @param stored   the set-up before the import
     * @param options  as given
     */
    void complete(ObjectNode entry, ImportRow row, SetupState stored, Map<String, String> options);
}
