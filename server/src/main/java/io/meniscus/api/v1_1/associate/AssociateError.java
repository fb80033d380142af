package io.meniscus.api.v1_1.associate;

/** Why a call about an associate fails, with its item code and words (v1.1/error-codes "Associate"). */
enum AssociateError {
    WRONG_PASSWORD(401, "Associate credentials are invalid"),
    NOT_FOUND(2301, "Associate not found"),
    INCOMPLETE(5002, "Associate credentials are incomplete"),
    MISSING(5003, "Associate credentials are missing");

    private final int code;
    private final String message;

    AssociateError(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }
}
