package io.meniscus.api.v2.transactions;

import io.meniscus.core.bill.BillAdded;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An award as {@code rawSideEffects} shows it: all values are texts (v2/transactions "add"). */
public record RawEffect(
        String type,
        String awardOn,
        String awardStrategyId,
        String awardedOn,
        String awardedOnMillis,
        String billNumber,
        String evaluatedEntity,
        String expiryDate,
        String expiryDateMillis,
        String expiryStrategyId,
        String lineItemId,
        String pointTypeId,
        String pointTypeIsRedeemable,
        String pointTypeName,
        String points,
        String programId,
        String promoId,
        String promoIdentifier,
        String promoName,
        String sourceId,
        String sourceType,
        String tenderCodeId) {

    static List<RawEffect> of(BillAdded added, ZoneId zone) {
        return added.awards().stream().map(award -> of(added, award, zone)).toList();
    }

    private static RawEffect of(BillAdded added, BillAdded.Award award, ZoneId zone) {
        var bill = added.bill();
        var earned = award.earned();
        var rule = Integer.toString(ruleNumber(award));
        var awarded = bill.head().billedAt();
        return new RawEffect(
                "AWARD",
                earned.line() == 0 ? "BILL" : "LINEITEM",
                rule,
                day(awarded, zone),
                Long.toString(awarded.toEpochMilli()),
                bill.head().number(),
                "USER",
                day(earned.expiresAt(), zone),
                Long.toString(earned.expiresAt().toEpochMilli()),
                rule,
                earned.line() == 0 ? "-1" : Long.toString(LineIds.of(bill.id(), earned.line())),
                "1",
                "true",
                "Main",
                earned.points().toString(),
                Integer.toString(award.program().id().value()),
                "-1",
                "",
                "",
                Long.toString(bill.id().value()),
                "Bill",
                "-1");
    }

    /** Rules have no numbers of their own: the place in the program's list, counted from 1. */
    private static int ruleNumber(BillAdded.Award award) {
        var rules = award.program().earning();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).name().equals(award.earned().rule())) {
                return i + 1;
            }
        }
        return -1;
    }

    /** {@code 23rd Sep, 2021} */
    static String day(Instant at, ZoneId zone) {
        var date = at.atZone(zone);
        int day = date.getDayOfMonth();
        boolean isTeen = day >= 11 && day <= 13;
        var suffix = isTeen
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day
                + suffix
                + DateTimeFormatter.ofPattern(" MMM, uuuu", Locale.ENGLISH).format(date);
    }
}
