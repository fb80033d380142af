package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.organization.setup.SetupState;
import java.util.Map;

/** Puts into an entry what is more than one column's text: values found by several columns, by options, fixed ones. */
@FunctionalInterface
interface EntryReader {
    /** Changes an entry that has each column's text under its field's key. {@code stored} is from before the import. */
    void complete(ObjectNode entry, ImportRow row, SetupState stored, Map<String, String> options);
}
