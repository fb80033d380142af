package io.meniscus.api.v2.transactions.shown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points of a bill or of a line in one program (v2/transactions "earning"). */
public record ShownPoints(
        int programId,
        CurrentSummary currentPointsSummary,
        IssuedSummary issuedPointsSummary,
        Breakup currentPointsBreakup) {

    /** Of a bill, by program. */
    public record OfBill(long entityId, String entityType, List<ShownPoints> billPoints) {}

    /** Of a line, by program. */
    public record OfLine(long entityId, String entityType, List<ShownPoints> lineItemPoints) {}

    /** What became of them. */
    public record CurrentSummary(
            BigDecimal availablePoints,
            BigDecimal expiredPoints,
            BigDecimal redeemedPoints,
            BigDecimal promisedPoints,
            BigDecimal returnedPromisedPoints,
            BigDecimal returnedPoints,
            BigDecimal promisedPointsConverted) {}

    /** What there was of them in the beginning. */
    public record IssuedSummary(BigDecimal redeemablePointsIssued, BigDecimal promisedPointsIssued) {}

    /** What is left, by where it comes from; null where there is nothing. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Breakup(
            @Nullable Kinds regularPointsInfo, @Nullable Kinds promotionalPointsInfo) {}

    /** What is left, redeemable now or later; null where there is nothing. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Kinds(
            @Nullable List<Award> availablePointsInfo,
            @Nullable List<Award> promisedPointsInfo) {}

    /** What is left of one award. */
    public record Award(BigDecimal points, String expiryDate, String expiryType, List<Source> actionSourceDetails) {}

    /** What gave it. */
    public record Source(long actionId, String sourceType, String actionType, List<Detail> actionPointsDetail) {}

    /** On which amount. */
    public record Detail(BigDecimal points, BigDecimal sourceValue, List<Identifier> sourceIdentifiers) {}

    public record Identifier(String key, String value) {}
}
