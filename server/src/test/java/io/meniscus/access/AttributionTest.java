package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meniscus.access.Principal.Fallback;
import io.meniscus.core.TillId;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.Organization;
import io.meniscus.testing.FakeHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {
    private static final String TYPE = "X-CAP-API-ATTRIBUTION-ENTITY-TYPE";
    private static final String CODE = "X-CAP-API-ATTRIBUTION-ENTITY-CODE";
    private static final String TILL_CODE = "X-CAP-API-ATTRIBUTION-TILL-CODE";
    private static final String LOOKUP_TYPE = "X-CAP-API-ATTRIBUTION-LOOKUP-TYPE";
    private static final String LOOKUP = "X-CAP-API-ATTRIBUTION-LOOKUP";

    private static final Principal TILL = new Principal.Till(Tills.ORG, new TillId(12), AccessGroup.POS);
    private static final Principal STRICT = client(1, Fallback.REFUSE);
    private static final Principal LENIENT = client(1, Fallback.DEFAULT_TILL);

    private final Organization organization = Tills.organization(Map.of());
    private final Attribution attribution = new Attribution();

    @ParameterizedTest
    @CsvSource({
        "TILL, till.two, 23",
        "TILL_CODE, till.two, 23",
        "till, ' TILL.TWO ', 23",
        "TILL, till.twelve, 12",
        "TILL, server.two, 21",
        "STORE_CODE, two, 22",
        "STORE_CODE, one, 1",
        "STORE_NAME, Two Street, 22",
        "STORE_EXTERNAL_ID, E-2, 22",
        "STORE_EXTERNAL_ID_1, E1-2, 22",
        "store_external_id_2, E2-2, 22"
    })
    void aClientsCallGoesToTheTillOrToItsStoresActiveTillWithTheLowestId(String type, String code, long till) {
        assertThat(resolve(STRICT, FakeHeaders.of(TYPE, type, CODE, code))).isEqualTo(till);
    }

    @ParameterizedTest
    @CsvSource({
        "TILL, nowhere",
        "TILL, till.dead",
        "STORE_CODE, nowhere",
        "STORE_CODE, E-2",
        "STORE_CODE, three",
        "STORE_CODE, four",
        "STORE_EXTERNAL_ID, E1-2",
        "STORE_EXTERNAL_ID_1, E1-4",
        "STORE_SHAPE, two"
    })
    void anUnknownOrInactiveOneIsRefusedUnlessTheClientFallsBack(String type, String code) {
        var headers = FakeHeaders.of(TYPE, type, CODE, code);

        assertThat(refusal(STRICT, headers)).isEqualTo(new EdgeRefusal.UnknownAttribution());
        assertThat(resolve(LENIENT, headers)).isEqualTo(1);
    }

    @Test
    void theTypeIsTillWhenLeftOut() {
        assertThat(resolve(STRICT, FakeHeaders.of(CODE, "till.two"))).isEqualTo(23);
    }

    @Test
    void theLegacyTillCodeCountsWhenThereIsNoEntityCode() {
        assertThat(resolve(STRICT, FakeHeaders.of(TILL_CODE, "till.two"))).isEqualTo(23);
        assertThat(resolve(STRICT, FakeHeaders.of(TILL_CODE, "till.two", CODE, "till.twelve")))
                .isEqualTo(12);
        assertThat(refusal(STRICT, FakeHeaders.of(TILL_CODE, "nowhere")))
                .isEqualTo(new EdgeRefusal.UnknownAttribution());
        assertThat(resolve(LENIENT, FakeHeaders.of(TILL_CODE, "nowhere"))).isEqualTo(1);
    }

    @Test
    void withoutHeadersAClientsCallGoesToItsDefaultTillAndATillsToItself() {
        assertThat(resolve(STRICT, FakeHeaders.of())).isEqualTo(1);
        assertThat(resolve(STRICT, FakeHeaders.of(TYPE, "STORE_CODE"))).isEqualTo(1);
        assertThat(resolve(TILL, FakeHeaders.of())).isEqualTo(12);
    }

    @Test
    void anInactiveDefaultTillIsRefusedEvenWithFallback() {
        assertThat(refusal(client(20, Fallback.DEFAULT_TILL), FakeHeaders.of(CODE, "nowhere")))
                .isEqualTo(new EdgeRefusal.UnknownAttribution());
    }

    @Test
    void aTillIsNotAttributedElsewhereByEntityHeaders() {
        assertThat(resolve(TILL, FakeHeaders.of(TYPE, "STORE_CODE", CODE, "two")))
                .isEqualTo(12);
        assertThat(resolve(TILL, FakeHeaders.of(TILL_CODE, "nowhere"))).isEqualTo(12);
    }

    @Test
    void aLookUpCodeCountsForTillsAndClientsBeforeEverythingElse() {
        var headers = FakeHeaders.of(LOOKUP_TYPE, "WECHAT", LOOKUP, "wx-A", CODE, "till.one");

        assertThat(resolve(TILL, headers)).isEqualTo(23);
        assertThat(resolve(STRICT, headers)).isEqualTo(23);
        assertThat(resolve(TILL, FakeHeaders.of(LOOKUP_TYPE, "mobile_trigger", LOOKUP, "5676")))
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"WECHAT, wx-a", "WECHAT, 5676", "WECHAT, wx-dead", "MOBILE_TRIGGER, wx-A"})
    void aLookUpCodeKeepsItsCaseAndTypeAndNamesAnActiveTill(String type, String code) {
        var headers = FakeHeaders.of(LOOKUP_TYPE, type, LOOKUP, code);

        assertThat(refusal(TILL, headers)).isEqualTo(new EdgeRefusal.UnknownAttribution());
        assertThat(refusal(STRICT, headers)).isEqualTo(new EdgeRefusal.UnknownAttribution());
        assertThat(resolve(LENIENT, headers)).isEqualTo(1);
    }

    @Test
    void aLookUpCodeWithoutTypeIs1061AndAnUnknownTypeIs400() {
        assertThat(refusal(LENIENT, FakeHeaders.of(LOOKUP, "wx-A")))
                .isEqualTo(new EdgeRefusal.AttributionTypeMissing());
        assertThat(refusal(LENIENT, FakeHeaders.of(LOOKUP_TYPE, "PIGEON", LOOKUP, "wx-A")))
                .isInstanceOf(EdgeRefusal.BadParameter.class);
    }

    @Test
    void lookUpHeadersCountOnV2Alone() {
        var headers = FakeHeaders.of(LOOKUP_TYPE, "WECHAT", LOOKUP, "wx-A");

        assertThat(resolve("v1.1", TILL, headers)).isEqualTo(12);
        assertThat(resolve("v3", STRICT, headers)).isEqualTo(1);
    }

    private static Principal client(long defaultTill, Fallback fallback) {
        return new Principal.ApiClient(Tills.ORG, 1, AccessGroup.POS, new TillId(defaultTill), fallback);
    }

    private long resolve(Principal principal, FakeHeaders headers) {
        return resolve("v2", principal, headers);
    }

    private long resolve(String version, Principal principal, FakeHeaders headers) {
        var route = Tills.route(version, Permission.AUTHENTICATED);
        return attribution.resolve(route, principal, organization, headers).value();
    }

    private EdgeRefusal refusal(Principal principal, FakeHeaders headers) {
        return catchThrowableOfType(EdgeException.class, () -> resolve(principal, headers))
                .refusal();
    }
}
