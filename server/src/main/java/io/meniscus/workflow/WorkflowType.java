package io.meniscus.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be put before somebody: one call of the API each (v2/requests "Request workflow"). The code is stored. */
public enum WorkflowType {
    CUSTOMER_STATUS_CHANGE(1, "PUT", "/v2/customers/lookup/status"),
    POINTS_REDEMPTION(2, "POST", "/v1.1/points/redeem"),
    GOODWILL_POINTS(3, "POST", "/internal/goodwill"),
    EARN_BADGE(4, "POST", "/api_gateway/v1/badges/customer/earn"),
    ISSUE_BADGE(5, "POST", "/api_gateway/v1/badges/badgeMeta/customer/issueBulk"),
    RETRO_TRANSACTION(6, "PUT", "/v2/transactions/retro");

    private final short code;
    private final String method;
    private final String path;

    WorkflowType(int code, String method, String path) {
        this.code = (short) code;
        this.method = method;
        this.path = path;
    }

    public short code() {
        return code;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** As paths and answers write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WorkflowType> read(@Nullable String text) {
        var given = text == null ? "" : text.strip().replace('_', '-');
        return Arrays.stream(values())
                .filter(type -> type.wire().equalsIgnoreCase(given))
                .findFirst();
    }

    static WorkflowType ofCode(int code) {
        return values()[code - 1];
    }
}
