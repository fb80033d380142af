package io.meniscus.core.bill.line;

import io.meniscus.core.BillId;
import io.meniscus.core.bill.ReturnType;
import java.util.List;
import java.util.Map;

/**
 * What most lines have none of, kept as it came.
 *
 * @param parent     of a returned line, the bill it was bought with; {@link BillId#NONE} where unknown
 * @param returnable days it may be returned within; -1 without end, 0 for never
 */
public record LineDetails(
        String serial,
        String notes,
        String imageUrl,
        int returnable,
        ReturnType returnType,
        BillId parent,
        String parentNumber,
        Map<String, String> attributes,
        Map<String, String> customFields,
        Map<String, String> extendedFields,
        List<LinePart> parts) {
    /** Days of a line that may be returned without end. */
    public static final int ALWAYS = -1;

    /** Nothing special. */
    public static final LineDetails NONE = new LineDetails(
            "", "", "", ALWAYS, ReturnType.NONE, BillId.NONE, "", Map.of(), Map.of(), Map.of(), List.of());

    public LineDetails {
        attributes = Map.copyOf(attributes);
        customFields = Map.copyOf(customFields);
        extendedFields = Map.copyOf(extendedFields);
        parts = List.copyOf(parts);
    }

    /** Of a returned line, of the bill it was bought with. */
    public LineDetails ofParent(BillId bill) {
        return new LineDetails(
                serial,
                notes,
                imageUrl,
                returnable,
                returnType,
                bill,
                parentNumber,
                attributes,
                customFields,
                extendedFields,
                parts);
    }

    /** With other fields. */
    public LineDetails withFields(Map<String, String> custom, Map<String, String> extended) {
        return new LineDetails(
                serial,
                notes,
                imageUrl,
                returnable,
                returnType,
                parent,
                parentNumber,
                attributes,
                custom,
                extended,
                parts);
    }
}
