package io.meniscus.api.v1_1;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.ItemStatus.Outcome;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.body.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types of a status, to which typed clients bind. */
class V11WireTest {
    private static String json(Object wire) {
        return new String(Json.write(wire), StandardCharsets.UTF_8);
    }

    @Test
    void aRequestsSuccessIsTextItsCodeANumberAndItsCountsText() {
        assertThat(json(Status.success("Success")))
                .isEqualTo("{\"success\":\"true\",\"code\":200,\"message\":\"Success\"}");
        assertThat(json(Status.success("Success").counted(2, 2)))
                .isEqualTo("{\"success\":\"true\",\"code\":200,\"message\":\"Success\","
                        + "\"total\":\"2\",\"success_count\":\"2\"}");
    }

    @Test
    void aBatchIs200WhenAllSucceed201WhenSomeFailAnd500WhenAllDo() {
        assertThat(Status.ofBatch(2, 2, "SUCCESS")).isEqualTo(Status.success("SUCCESS"));
        assertThat(json(Status.ofBatch(2, 1, "SUCCESS")))
                .isEqualTo("{\"success\":\"true\",\"code\":201,"
                        + "\"message\":\"Some requests have failed due to errors\"}");
        assertThat(json(Status.ofBatch(2, 0, "SUCCESS")))
                .isEqualTo("{\"success\":\"false\",\"code\":500,"
                        + "\"message\":\"All requests have failed due to errors\"}");
    }

    @Test
    void anItemsStatusHasTheTypesOfItsCall() {
        assertThat(json(ItemStatus.text(Outcome.SUCCESS, 1000, "ok")))
                .isEqualTo("{\"success\":\"true\",\"code\":\"1000\",\"message\":\"ok\"}");
        assertThat(json(ItemStatus.numbered(Outcome.FAILURE, 604, "no")))
                .isEqualTo("{\"success\":\"false\",\"code\":604,\"message\":\"no\"}");
        assertThat(json(ItemStatus.typed(Outcome.FAILURE, 604, "no")))
                .isEqualTo("{\"success\":false,\"code\":604,\"message\":\"no\"}");
        assertThat(json(ItemStatus.text(Outcome.SUCCESS, 1000, "ok").warning(List.of("1017"))))
                .endsWith("\"warnings\":{\"warning\":[\"1017\"]}}");
    }
}
