package io.meniscus.job.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.OrgId;
import io.meniscus.run.database.CallTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Files of imports, in chunks, and the problems of their rows; each call is a transaction of one organization. */
final class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};
    private static final String COLUMNS = """
            org_id, id, kind, file_name, options, header, bytes, row_count, chunk_count, uploaded_by, uploaded_at,
            previewed_at, work_id
            """;

    private final Jdbi jdbi;

    ImportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private <T> T in(OrgId org, Function<Handle, T> work) {
        return CallTransaction.in(jdbi, handle -> {
            handle.createQuery("select set_config('app.org', :org, true)")
                    .bind("org", Long.toString(org.value()))
                    .mapTo(String.class)
                    .one();
            return work.apply(handle);
        });
    }

    /** Stores a file as it is read: no more than a chunk, which is so many rows, of it is held as rows. */
    ImportFile add(ImportFile described, CsvFile csv, int rowsAtOnce) {
        return in(described.org(), handle -> {
            long id = handle.createQuery("select nextval('import_job_id')")
                    .mapTo(Long.class)
                    .one();
            insert(handle, described, id);
            long rows = 0;
            int chunks = 0;
            for (var lines = csv.next(rowsAtOnce); !lines.isEmpty(); lines = csv.next(rowsAtOnce)) {
                insertChunk(handle, described.org(), id, chunks, lines);
                chunks++;
                rows += lines.size();
            }
            handle.createUpdate("""
                            update import_job set row_count = :rows, chunk_count = :chunks
                             where org_id = :org and id = :id""")
                    .bind("rows", rows)
                    .bind("chunks", chunks)
                    .bind("org", described.org().value())
                    .bind("id", id)
                    .execute();
            return find(handle, described.org(), id).orElseThrow();
        });
    }

    private static void insert(Handle handle, ImportFile file, long id) {
        handle.createUpdate("""
                        insert into import_job
                               (org_id, id, kind, file_name, options, header, bytes, row_count, chunk_count,
                                uploaded_by, uploaded_at)
                        values (:org, :id, :kind, :name, :options::jsonb, :header::jsonb, :bytes, 0, 0, :by, :at)""")
                .bind("org", file.org().value())
                .bind("id", id)
                .bind("kind", file.kind())
                .bind("name", file.fileName())
                .bind("options", json(file.options()))
                .bind("header", json(file.header()))
                .bind("bytes", file.bytes())
                .bind("by", file.uploadedBy())
                .bind("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static void insertChunk(Handle handle, OrgId org, long id, int number, List<CsvFile.Line> lines) {
        var rows = new ArrayList<List<String>>(lines.size());
        for (var line : lines) {
            var row = new ArrayList<String>(line.fields().size() + 1);
            row.add(Long.toString(line.number()));
            row.addAll(line.fields());
            rows.add(row);
        }
        handle.createUpdate("""
                        insert into import_chunk (org_id, import_id, number, content)
                        values (:org, :id, :number, :content)""")
                .bind("org", org.value())
                .bind("id", id)
                .bind("number", number)
                .bind("content", json(rows))
                .execute();
    }

    /** Deletes the rows of a file: what stands in them stands elsewhere now, and may be secret or somebody's. */
    void deleteRows(OrgId org, long id) {
        in(
                org,
                handle -> handle.createUpdate("delete from import_chunk where org_id = :org and import_id = :id")
                        .bind("org", org.value())
                        .bind("id", id)
                        .execute());
    }

    /** Rows of a file; none once it was run. */
    List<CsvFile.Line> chunk(OrgId org, long id, int number) {
        var content = in(
                org,
                handle -> handle.createQuery("""
                        select content from import_chunk
                         where org_id = :org and import_id = :id and number = :number""")
                        .bind("org", org.value())
                        .bind("id", id)
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne());
        return content.map(rows -> parsed(rows, ROWS)).orElseGet(List::of).stream()
                .map(row -> new CsvFile.Line(Long.parseLong(row.getFirst()), row.subList(1, row.size())))
                .toList();
    }

    Optional<ImportFile> find(OrgId org, long id) {
        return in(org, handle -> find(handle, org, id));
    }

    private static Optional<ImportFile> find(Handle handle, OrgId org, long id) {
        return handle.createQuery("select " + COLUMNS + "from import_job where org_id = :org and id = :id")
                .bind("org", org.value())
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /** The newest first. */
    List<ImportFile> list(OrgId org, int limit, int offset) {
        return in(
                org,
                handle -> handle.createQuery("select " + COLUMNS + """
                        from import_job where org_id = :org order by id desc limit :limit offset :offset""")
                        .bind("org", org.value())
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, _) -> row(row))
                        .list());
    }

    private static ImportFile row(ResultSet row) throws SQLException {
        var previewed = row.getTimestamp("previewed_at");
        long work = row.getLong("work_id");
        boolean started = !row.wasNull();
        return new ImportFile(
                new OrgId(row.getLong("org_id")),
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                parsed(row.getString("options"), OPTIONS),
                parsed(row.getString("header"), NAMES),
                row.getLong("bytes"),
                row.getLong("row_count"),
                row.getInt("chunk_count"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                previewed == null ? null : previewed.toInstant(),
                started ? work : null);
    }

    void previewed(OrgId org, long id, Instant at) {
        in(
                org,
                handle -> handle.createUpdate(
                                "update import_job set previewed_at = :at where org_id = :org and id = :id")
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("org", org.value())
                        .bind("id", id)
                        .execute());
    }

    /** Names the job that runs a file; answers whether none did before. */
    boolean started(OrgId org, long id, long work) {
        return in(
                        org,
                        handle -> handle.createUpdate("""
                        update import_job set work_id = :work
                         where org_id = :org and id = :id and work_id is null""")
                                .bind("work", work)
                                .bind("org", org.value())
                                .bind("id", id)
                                .execute())
                == 1;
    }

    /** Problems of a chunk's rows in place of those a run before may have left. */
    void putProblems(OrgId org, long id, long firstRow, long lastRow, List<RowProblem> problems) {
        in(org, handle -> {
            handle.createUpdate("""
                            delete from import_error
                             where org_id = :org and import_id = :id and row_number between :first and :last""")
                    .bind("org", org.value())
                    .bind("id", id)
                    .bind("first", firstRow)
                    .bind("last", lastRow)
                    .execute();
            return handle.createUpdate("""
                            insert into import_error (org_id, import_id, row_number, position, column_name, message)
                            select :org, :id, r.row_number, r.position, r.column_name, r.message
                              from unnest(:rows::bigint[], :columns::text[], :messages::text[]) with ordinality
                                   as r(row_number, column_name, message, position)""")
                    .bind("org", org.value())
                    .bind("id", id)
                    .bindArray(
                            "rows",
                            Long.class,
                            problems.stream().map(RowProblem::row).toArray())
                    .bindArray(
                            "columns",
                            String.class,
                            problems.stream().map(RowProblem::column).toArray())
                    .bindArray(
                            "messages",
                            String.class,
                            problems.stream().map(RowProblem::message).toArray())
                    .execute();
        });
    }

    /** In the order of the file's rows. */
    List<RowProblem> problems(OrgId org, long id, int limit) {
        return in(
                org,
                handle -> handle.createQuery("""
                        select row_number, column_name, message from import_error
                         where org_id = :org and import_id = :id order by row_number, position limit :limit""")
                        .bind("org", org.value())
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> new RowProblem(row.getLong(1), row.getString(2), row.getString(3)))
                        .list());
    }

    /** Files uploaded before an instant, the oldest first. */
    List<ImportFile> uploadedBefore(OrgId org, Instant before, int limit) {
        return in(
                org,
                handle -> handle.createQuery("select " + COLUMNS + """
                        from import_job where org_id = :org and uploaded_at < :before order by id limit :limit""")
                        .bind("org", org.value())
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .bind("limit", limit)
                        .map((row, _) -> row(row))
                        .list());
    }

    void delete(OrgId org, long id) {
        in(
                org,
                handle -> handle.createUpdate("delete from import_job where org_id = :org and id = :id")
                        .bind("org", org.value())
                        .bind("id", id)
                        .execute());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("rows cannot be written", bug);
        }
    }

    private static <T> T parsed(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("stored rows cannot be read", bug);
        }
    }
}
