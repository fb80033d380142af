package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.shown;

import io.meniscus.core.bill.line.BillLine;
import io.meniscus.core.bill.line.LinePart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the lines of bills as reads show them. */
final class LineWriter {
    private LineWriter() {}

    static GotTransaction.Line write(BillLine line, LocalAmounts local, GotTransaction.Fields extended) {
        var amounts = line.amounts();
        var details = line.details();
        return new GotTransaction.Line(
                switch (line.kind()) {
                    case BOUGHT -> "REGULAR";
                    case RETURNED -> "RETURN";
                },
                line.outlier().name(),
                details.serial(),
                line.itemCode(),
                line.description(),
                shown(amounts.quantity()),
                shown(amounts.rate()),
                shown(amounts.value()),
                shown(amounts.discount()),
                details.imageUrl(),
                shown(amounts.amount()),
                Integer.toString(details.returnable()),
                extended,
                local.line(amounts),
                new GotTransaction.ComboItems(
                        parts(line, Set.of(LinePart.Kind.COMBO_PARENT, LinePart.Kind.COMBO_ITEM))),
                new GotTransaction.AddonItems(parts(line, Set.of(LinePart.Kind.ADD_ON_ITEM))),
                new GotTransaction.SplitItems(parts(line, Set.of(LinePart.Kind.SPLIT))),
                attributes(details.attributes()));
    }

    private static List<GotTransaction.Part> parts(BillLine line, Set<LinePart.Kind> kinds) {
        return line.details().parts().stream()
                .filter(part -> kinds.contains(part.kind()))
                .map(part -> new GotTransaction.Part(
                        part.itemCode(),
                        shown(part.quantity()),
                        part.description(),
                        shown(part.rate()),
                        shown(part.value())))
                .toList();
    }

    /** By name, so that two reads say the same. */
    static GotTransaction.Attributes attributes(Map<String, String> attributes) {
        return new GotTransaction.Attributes(attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new GotTransaction.Field(entry.getKey(), entry.getValue()))
                .toList());
    }
}
