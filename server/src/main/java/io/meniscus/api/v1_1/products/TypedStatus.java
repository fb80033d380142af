package io.meniscus.api.v1_1.products;

/** The status of calls about products but search, whose success is a boolean (v1.1 conventions "Scalars"). */
record TypedStatus(boolean success, int code, String message) {
    static TypedStatus success(String message) {
        return new TypedStatus(true, 200, message);
    }

    /**
     * What a batch came to.
     *
     * @param message the call's word for success
     */
    static TypedStatus ofBatch(int items, int succeeded, String message) {
        if (succeeded == items) {
            return success(message);
        }
        return succeeded == 0
                ? new TypedStatus(false, 500, "All requests have failed due to errors")
                : new TypedStatus(true, 201, "Some requests have failed due to errors");
    }
}
