package io.meniscus.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.BillId;
import io.meniscus.core.bill.BillDetails;
import io.meniscus.core.bill.BillDetails.CreditNote;
import io.meniscus.core.bill.BillDetails.LocalCurrency;
import io.meniscus.core.bill.BillDetails.Payment;
import io.meniscus.core.bill.ReturnType;
import io.meniscus.core.bill.line.LineDetails;
import io.meniscus.core.bill.line.LinePart;
import io.meniscus.core.points.LotId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What bills and lines have little of, as the JSON it is stored as; nothing at all is no text. What is empty is left
 * out of a bill or line, but never of a payment or another part of it, which reads back as it was.
 */
final class BillText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private BillText() {}

    /** Erasure takes notes, associate, customFields and extendedFields out of it by these names. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record OfBill(
            @Nullable String notes,
            @Nullable String reason,
            @Nullable Long purchasedAt,
            @Nullable List<Payment> payments,
            @Nullable Note creditNote,
            @Nullable Map<String, String> customFields,
            @Nullable Map<String, String> extendedFields,
            @Nullable LocalCurrency local,
            @Nullable String associate,
            @Nullable List<String> pointsRedemptions,
            @Nullable List<String> couponRedemptions,
            @Nullable List<Long> fixed,
            @Nullable Long retroOf) {}

    /**
     * A credit note.
     *
     * @param validity days since 1970-01-01
     */
    private record Note(
            String number,
            BigDecimal amount,
            String notes,
            @Nullable Long validity) {
        static @Nullable Note of(CreditNote note) {
            var validity = note.validity();
            return note.equals(CreditNote.NONE)
                    ? null
                    : new Note(
                            note.number(),
                            note.amount(),
                            note.notes(),
                            validity == null ? null : validity.toEpochDay());
        }

        static CreditNote read(@Nullable Note note) {
            return note == null
                    ? CreditNote.NONE
                    : new CreditNote(
                            note.number(),
                            note.amount(),
                            note.notes(),
                            note.validity() == null ? null : LocalDate.ofEpochDay(note.validity()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record OfLine(
            @Nullable String serial,
            @Nullable String notes,
            @Nullable String imageUrl,
            @Nullable Integer returnable,
            @Nullable ReturnType returnType,
            @Nullable Long parent,
            @Nullable String parentNumber,
            @Nullable Map<String, String> attributes,
            @Nullable Map<String, String> customFields,
            @Nullable Map<String, String> extendedFields,
            @Nullable List<LinePart> parts) {}

    static @Nullable String write(BillDetails details) {
        if (details.equals(BillDetails.NONE)) {
            return null;
        }
        return text(new OfBill(
                details.notes(),
                details.reason(),
                unless(details.purchasedAt().toEpochMilli(), 0L),
                details.payments(),
                Note.of(details.creditNote()),
                details.customFields(),
                details.extendedFields(),
                unless(details.local(), LocalCurrency.NONE),
                details.associate(),
                details.pointsRedemptions(),
                details.couponRedemptions(),
                details.fixed().stream().map(LotId::value).toList(),
                unless(details.retroOf(), 0L)));
    }

    static @Nullable String write(LineDetails details) {
        if (details.equals(LineDetails.NONE)) {
            return null;
        }
        return text(new OfLine(
                details.serial(),
                details.notes(),
                details.imageUrl(),
                unless(details.returnable(), LineDetails.ALWAYS),
                unless(details.returnType(), ReturnType.NONE),
                unless(details.parent().value(), 0L),
                details.parentNumber(),
                details.attributes(),
                details.customFields(),
                details.extendedFields(),
                details.parts()));
    }

    private static <T> @Nullable T unless(T value, T nothing) {
        return value.equals(nothing) ? null : value;
    }

    static BillDetails bill(@Nullable String text) {
        if (text == null) {
            return BillDetails.NONE;
        }
        var of = read(text, OfBill.class);
        return new BillDetails(
                or(of.notes()),
                or(of.reason()),
                Instant.ofEpochMilli(Objects.requireNonNullElse(of.purchasedAt(), 0L)),
                or(of.payments()),
                Note.read(of.creditNote()),
                or(of.customFields()),
                or(of.extendedFields()),
                Objects.requireNonNullElse(of.local(), LocalCurrency.NONE),
                or(of.associate()),
                or(of.pointsRedemptions()),
                or(of.couponRedemptions()),
                or(of.fixed()).stream().map(LotId::new).toList(),
                Objects.requireNonNullElse(of.retroOf(), 0L));
    }

    static LineDetails line(@Nullable String text) {
        if (text == null) {
            return LineDetails.NONE;
        }
        var of = read(text, OfLine.class);
        return new LineDetails(
                or(of.serial()),
                or(of.notes()),
                or(of.imageUrl()),
                Objects.requireNonNullElse(of.returnable(), LineDetails.ALWAYS),
                Objects.requireNonNullElse(of.returnType(), ReturnType.NONE),
                new BillId(Objects.requireNonNullElse(of.parent(), 0L)),
                or(of.parentNumber()),
                or(of.attributes()),
                or(of.customFields()),
                or(of.extendedFields()),
                or(of.parts()));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Map<String, String> or(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bill's details do not write", e);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            // the text may hold personal data: the cause would quote it
            throw new IllegalStateException("stored details of a bill do not read");
        }
    }
}
