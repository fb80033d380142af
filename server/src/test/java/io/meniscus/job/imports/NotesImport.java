package io.meniscus.job.imports;

import io.meniscus.access.Permission;
import io.meniscus.core.OrgId;
import io.meniscus.job.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes by code, created only: an import that keeps what it wrote in memory. */
final class NotesImport implements ImportKind {
    final Map<String, String> written = new ConcurrentHashMap<>();
    volatile int largestSet;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String description() {
        return "Notes by their code";
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        return List.of(
                new ImportColumn("note code", ImportColumn.Presence.NEEDED, "what it is called", "N1"),
                new ImportColumn("text", ImportColumn.Presence.OPTIONAL, "what it says", "Hello, world"),
                new ImportColumn(
                        "password", ImportColumn.Presence.OPTIONAL, ImportColumn.Showing.MASKED, "what opens it", ""));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(new ImportOption("prefix", "put before each code"));
    }

    @Override
    public Set<Permission> rights() {
        return Set.of(Permission.AUTHENTICATED);
    }

    @Override
    public Reading open(OrgId org, Map<String, String> options, Origin origin) {
        return new NotesReading(options.getOrDefault("prefix", ""));
    }

    private final class NotesReading implements Reading {
        private final String prefix;
        private final Map<String, String> announced = new HashMap<>();

        NotesReading(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Optional<Right> takes(ImportRow row) {
            return row.value("text").equals("secret")
                    ? Optional.of(new Right(Permission.AUTHENTICATED, "tells a secret"))
                    : Optional.empty();
        }

        @Override
        public List<RowProblem> check(List<ImportRow> rows) {
            return problems(rows, announced, Slice.Beginning.FRESH);
        }

        @Override
        public List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning) {
            largestSet = Math.max(largestSet, rows.size());
            var created = new HashMap<String, String>();
            var problems = problems(rows, created, beginning);
            written.putAll(created);
            return problems;
        }

        private List<RowProblem> problems(
                List<ImportRow> rows, Map<String, String> created, Slice.Beginning beginning) {
            var problems = new ArrayList<RowProblem>();
            for (var row : rows) {
                var code = prefix + row.value("note code");
                var there = written.get(code);
                boolean repeated = beginning == Slice.Beginning.REPEATED
                        && row.value("text").equals(there);
                if (row.value("note code").isEmpty()) {
                    problems.add(row.problem("note code", "is empty"));
                } else if (there != null && !repeated) {
                    problems.add(row.problem("note code", "is there already"));
                } else if (created.putIfAbsent(code, row.value("text")) != null) {
                    problems.add(row.problem("note code", "is twice in the file"));
                }
            }
            return problems;
        }
    }
}
