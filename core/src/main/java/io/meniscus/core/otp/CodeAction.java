package io.meniscus.core.otp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a code proves the right to (v2/otp "Actions"); one for an action opens no other. The code is what is stored. */
public enum CodeAction {
    COUPON(1),
    POINTS(2),
    REGISTRATION(3),
    USERGROUP(4),
    SUBSCRIPTION(5),
    /** Guards nothing here: the caller asks whether it is good, which uses it up. */
    GENERIC(6),
    POINTSTRANSFER(7),
    CUSTOMER_STATUS_UPDATE(8),
    CUSTOMER_IDENTIFIER_CHANGE(9),
    CUSTOMER_ISSUE_LINK_CARD(10);

    private final short code;

    CodeAction(int code) {
        this.code = (short) code;
    }

    public short code() {
        return code;
    }

    public static CodeAction ofCode(int code) {
        return values()[code - 1];
    }

    /** Reads a name in any letter case; COUPONS is COUPON. */
    public static Optional<CodeAction> read(String name) {
        var text = name.strip().toUpperCase(Locale.ROOT);
        return text.equals("COUPONS")
                ? Optional.of(COUPON)
                : Arrays.stream(values())
                        .filter(action -> action.name().equals(text))
                        .findFirst();
    }
}
