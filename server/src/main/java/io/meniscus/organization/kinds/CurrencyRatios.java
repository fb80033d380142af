package io.meniscus.organization.kinds;

import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;

/** What currencies are worth in rupees (organization-setup §2). */
public final class CurrencyRatios {
    public static final Field<String> CURRENCY =
            Field.of("currency", Forms.currency(), "ISO 4217 code").needed().build();
    public static final Field<String> RATIO = Field.of(
                    "ratioInr", Forms.decimal("0.0000000001", "999999999999999"), "How many rupees one of it is worth")
            .needed()
            .build();

    public static final Kind KIND = Kind.of(
                    "currencyRatios",
                    "currencyRatio",
                    "currency_ratio",
                    "What one of a currency is worth in Indian rupees.")
            .shape(Kind.Shape.MAPPING)
            .knownBy(CURRENCY)
            .fields(RATIO)
            .build();

    private CurrencyRatios() {}
}
