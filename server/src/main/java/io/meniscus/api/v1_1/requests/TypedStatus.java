package io.meniscus.api.v1_1.requests;

/** The status of {@code request/add}, whose success is a boolean (v1.1 conventions "Scalars"). */
record TypedStatus(boolean success, int code, String message) {
    static TypedStatus ofBatch(int items, int succeeded) {
        if (succeeded == items) {
            return new TypedStatus(true, 200, "Success");
        }
        return succeeded == 0
                ? new TypedStatus(false, 500, "All requests have failed due to errors")
                : new TypedStatus(true, 201, "Some requests have failed due to errors");
    }
}
