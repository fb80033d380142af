package io.meniscus.job.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A CSV file read from a stream, a set of rows at a time: UTF-8 with or without a byte order mark, fields separated by
 * comma, semicolon or tab (whichever the header has most), quoted where needed; lines without any text are counted and
 * left out.
 *
 * <p>Refuses: another encoding, a NUL, no header, more than {@value #MOST_ROWS} rows, {@value #MOST_COLUMNS} columns or
 * {@value #LONGEST_ROW} characters in a row, a quote that is never closed.
 */
final class CsvFile {
    static final int MOST_ROWS = 1_000_000;
    static final int MOST_COLUMNS = 200;
    static final int LONGEST_ROW = 65_536;

    private static final int HEADER_BYTES = 16_384;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** A row of its own behind every file, which no file may hold; a quote that is still open there swallows it. */
    private static final String LAST = "\0";

    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long row;

    /** A row as it stands in the file. */
    record Line(long number, List<String> fields) {}

    private CsvFile(Iterator<CsvRecord> records) {
        this.records = records;
        var first = nextLine();
        if (first == null) {
            throw new InvalidFile("empty", "The file is empty; its first row must name the columns");
        }
        this.header = first.fields().stream().map(String::strip).toList();
    }

    static CsvFile read(InputStream bytes) {
        try {
            var in = new BufferedInputStream(bytes, HEADER_BYTES);
            in.mark(HEADER_BYTES);
            var start = in.readNBytes(HEADER_BYTES);
            in.reset();
            boolean marked = startsWith(start, MARK);
            if (marked) {
                in.skipNBytes(MARK.length);
            }
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var reader = CsvReader.builder()
                    .fieldSeparator(separator(start))
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .maxBufferSize(4 * LONGEST_ROW)
                    .ofCsvRecord(new InputStreamReader(new SequenceInputStream(in, end()), decoder));
            return new CsvFile(reader.iterator());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ByteArrayInputStream end() {
        return new ByteArrayInputStream(("\n" + LAST).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Which separator the first line has most of, outside quotes. */
    private static char separator(byte[] start) {
        int[] counts = new int[3];
        var separators = ",;\t";
        boolean quoted = false;
        for (byte one : start) {
            if (one == '"') {
                quoted = !quoted;
            } else if (!quoted && (one == '\n' || one == '\r')) {
                break;
            } else if (!quoted && one > 0 && separators.indexOf(one) >= 0) {
                counts[separators.indexOf(one)]++;
            }
        }
        int most = counts[1] > counts[0] ? 1 : 0;
        return separators.charAt(counts[2] > counts[most] ? 2 : most);
    }

    List<String> header() {
        return header;
    }

    /** The next rows, at most so many; none at the file's end. */
    List<Line> next(int most) {
        var lines = new ArrayList<Line>(most);
        while (lines.size() < most) {
            var line = nextLine();
            if (line == null) {
                break;
            }
            if (line.number() > MOST_ROWS + 1) {
                throw new InvalidFile("too-many-rows", "The file has more than " + MOST_ROWS + " rows; split it");
            }
            lines.add(line);
        }
        return lines;
    }

    /** The next row with any text; null at the file's end. */
    private @org.jspecify.annotations.Nullable Line nextLine() {
        while (true) {
            var fields = nextRecord();
            if (fields == null) {
                return null;
            }
            row++;
            if (fields.stream().anyMatch(field -> !field.isBlank())) {
                return new Line(row, fields);
            }
        }
    }

    private @org.jspecify.annotations.Nullable List<String> nextRecord() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            var fields = record.getFields();
            boolean isLast = fields.stream().anyMatch(field -> field.endsWith(LAST)) && !records.hasNext();
            if (isLast && !fields.equals(List.of(LAST))) {
                throw neverClosed(record);
            }
            if (isLast) {
                return null;
            }
            checked(fields);
            return fields;
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof CharacterCodingException ? notUtf8() : unreadable();
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw unreadable();
        }
    }

    private InvalidFile neverClosed(CsvRecord record) {
        return new InvalidFile(
                "broken-csv",
                "Row " + (row + 1) + ", which begins in line " + record.getStartingLineNumber()
                        + ", has a quote that is never closed");
    }

    private InvalidFile notUtf8() {
        return new InvalidFile(
                "not-utf-8", "The file is not UTF-8 (near row " + (row + 1) + "); save it as \"CSV UTF-8\"");
    }

    private InvalidFile unreadable() {
        return new InvalidFile(
                "broken-csv",
                "The file is no CSV near row " + (row + 1) + ": a quote is not closed, text follows a closing quote,"
                        + " or a value is too long");
    }

    private void checked(List<String> fields) {
        if (fields.size() > MOST_COLUMNS) {
            throw new InvalidFile(
                    "too-many-columns", "Row " + (row + 1) + " has more than " + MOST_COLUMNS + " columns");
        }
        int length = 0;
        for (var field : fields) {
            length += field.length();
            if (field.indexOf('\0') >= 0) {
                throw new InvalidFile("broken-csv", "Row " + (row + 1) + " has a NUL character");
            }
        }
        if (length > LONGEST_ROW) {
            throw new InvalidFile(
                    "row-too-long", "Row " + (row + 1) + " is longer than " + LONGEST_ROW + " characters");
        }
    }
}
