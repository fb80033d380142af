package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.run.database.Unpooled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the sweep nothing that names the person stands anywhere in the database, whatever was done with it before. */
class ErasedDataTest {
    private static final Pattern ID = Pattern.compile("\"(?:createdId|user_id)\":\"?(\\d+)");
    private static final String DELETED = "Customer is deleted after PII delete request";

    private static final String MOBILE = "919812345670";
    private static final String OLD_EXTERNAL = "QX-OLD-4711";
    private static final String EXTERNAL = "Qx New 4712";
    private static final String EMAIL = "quill.z@example.com";
    /** Folded, as searching keeps them. */
    private static final List<String> PERSONAL =
            List.of("quillfeather", "zephyrine", MOBILE, OLD_EXTERNAL, EXTERNAL, EMAIL, "okonkwo");

    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    @Test
    void no_column_of_any_table_has_anything_of_an_erased_person() {
        var person = personWithEverything();
        assertThat(places()).as("the search does find what is there").hasSizeGreaterThan(15);
        assertThat(call("GET", "/v3/customers/" + person + "/export", ""))
                .contains("Quillfeather", "For Okonkwo ******", MOBILE, OLD_EXTERNAL, EXTERNAL, EMAIL);
        assertThat(call("GET", "/v2/customers/search?q=quillfeather", "")).contains("\"total\":1");

        var asked = call("POST", "/v2/requests", """
                {"type":"CUSTOMER","baseType":"DELETE","comments":"Quillfeather wants to go","source":"INSTORE",
                 "identifierType":"mobile","identifierValue":"%s"}""".formatted(MOBILE));
        var request = id(asked);
        assertThat(call("PUT", "/v2/requests", """
                {"type":"CUSTOMER","baseType":"DELETE","id":"%s","status":"APPROVED","comments":"Okonkwo agreed"}
                """.formatted(request))).contains("\"result\":true");
        midnight();
        await(request);

        assertThat(places()).isEmpty();
        assertThat(call("GET", "/v2/customers/" + person + "?source=INSTORE", ""))
                .contains("8026", DELETED);
        assertThat(call(
                        "GET",
                        "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=" + MOBILE,
                        ""))
                .contains("8026", DELETED);
        assertThat(call("GET", "/v1.1/customer/get?format=json&mobile=" + MOBILE, ""))
                .contains("1012", DELETED);
        assertThat(call("GET", "/v1.1/customer/notes?format=json&id=" + person, ""))
                .contains(DELETED);
        assertThat(call("GET", "/v3/customers/" + person + "/merges", "")).contains("8026");
        assertThat(call("GET", "/v3/customers/" + person + "/export", "")).contains("8026");
        assertThat(call("GET", "/v2/customers/search?q=quillfeather", "")).contains("\"total\":0");
        assertThat(call("POST", "/v2/customers", registration("identifiers", EMAIL)))
                .contains("8026");
        assertThat(call("GET", "/v3/customers/erasures/" + request + "/receipt", ""))
                .contains("\"status\":\"DELETED\"", "\"profiles\":2", "\"notes\":1", "\"tickets\":1", "\"images\":1")
                .contains(
                        "\"preferences\":1",
                        "\"field_values\":1",
                        "\"merges\":1",
                        "\"messages\":3",
                        "\"one_time_codes\":1",
                        "\"bill_texts\":2");
        assertThat(places()).as("nor do later calls bring anything back").isEmpty();
    }

    private static String registration(String list, String email) {
        return "{\"profiles\":[{\"source\":\"INSTORE\",\"firstName\":\"Ben\",\"" + list
                + "\":[{\"type\":\"email\",\"value\":\"" + email + "\"}]}]}";
    }

    /** A person of two customers, with something in every place. */
    private static String personWithEverything() {
        var person = id(keyed("registered", "POST", "/v2/customers", """
                {"profiles":[{"source":"INSTORE","firstName":"Quillfeather","lastName":"Zephyrine Okonkwo",
                 "identifiers":[{"type":"mobile","value":"%s"},{"type":"externalId","value":"%s"}],
                 "commChannels":[{"type":"wechat","value":"quillfeather-chat","attributes":{"who":"Okonkwo"}}]}]}
                """.formatted(MOBILE, OLD_EXTERNAL)));
        keyed("other", "POST", "/v2/customers", registration("identifiers", EMAIL));
        keyed("merged", "POST", "/v1.1/customer/add?format=json", """
                {"root":{"customer":[{"mobile":"%s","email":"%s","firstname":"Quillfeather"}]}}
                """.formatted(MOBILE, EMAIL));
        keyed("changed", "POST", "/v2/customers/" + person + "/changeIdentifier?source=INSTORE", """
                {"remove":[{"type":"externalId","value":"%s"}],"add":[{"type":"externalId","value":"%s"}]}""".formatted(
                        OLD_EXTERNAL, EXTERNAL));
        keyed("status", "PUT", "/v2/customers/" + person + "/status", """
                {"label":"Active","reason":"Quillfeather came in"}""");
        keyed("noted", "POST", "/v1.1/customer/notes?format=json", customer("""
                "notes":{"note":[{"description":"Quillfeather likes tea"}]}"""));
        keyed("ticket", "POST", "/v1.1/customer/tickets?format=json", customer("""
                "ticket":[{"subject":"Okonkwo is late","ticket_code":"T","message":"call %s"}]""".formatted(MOBILE)));
        keyed("preferred", "POST", "/v1.1/customer/preferences?format=json", customer("""
                "local_id":"quillfeather-7\""""));
        keyed("bought", "POST", "/v2/transactions?identifierName=mobile&identifierValue=" + MOBILE, """
                {"type":"REGULAR","billNumber":"Q-1","billAmount":"100","note":"for Quillfeather",
                 "paymentModes":[{"mode":"Card","value":100,"notes":"Zephyrine's","attributes":{"name":"Okonkwo"}}],
                 "lineItemsV2":[{"itemCode":"TEA","qty":1,"amount":100,"serial":"1"}]}""");
        keyed("said", "POST", "/v2/customers/" + person + "/subscriptions", """
                {"subscriptions":[{"channel":"SMS","priority":"BULK","type":"OPTOUT"}]}""");
        keyed("coded", "POST", "/v2/otp/generate", """
                {"entityType":"mobile","entityValue":"%s","action":"GENERIC","template":"For Okonkwo",
                 "channels":[{"type":"BOTH"},{"type":"WHATSAPP","value":"919812345679"}]}""".formatted(MOBILE));
        organizationRows(handle -> {
            handle.execute(
                    "insert into customer_fields values (?, ?, 0, '{\"77\":\"Okonkwo Street\"}')",
                    org(),
                    number(person));
            handle.execute("insert into field_value values (?, 2, 77, 'okonkwo street', ?)", org(), number(person));
            handle.execute("""
                    insert into customer_image (org_id, customer_id, id, handle, number, type, bytes, content, till_id,
                                                added_at)
                    values (?, ?, 1, repeat('a', 32), 1, 1, 9, convert_to('Quillfeather''s face', 'UTF8'), 1, 'epoch')
                    """, org(), number(person));
            handle.execute("""
                    insert into request_workflow (org_id, id, name, type, state, customer_id, concept_id, zone_id,
                                                  store_id, till_id, maker_id, started_at, message, key_id, call,
                                                  output, request_id)
                    values (?, 1, 'w', 1, 1, ?, 1, 1, 1, 1, 1, 'epoch', 'Okonkwo is known', 1,
                            convert_to('Quillfeather', 'UTF8'), convert_to('Zephyrine', 'UTF8'), 1)
                    """, org(), number(person));
            handle.execute("""
                    insert into customer_request
                    values (?, 1, 3, 1, ?, null, ?, ?, 'Okonkwo', 'Quillfeather', 'Q', 'epoch', 'epoch', 'till', 1,
                            null, '', null, 'Zephyrine', 1, false, '{"who":"Quillfeather"}', 1)
                    """, org(), number(person), OLD_EXTERNAL, EXTERNAL);
            handle.execute("update bill_line set details = '{\"customFields\":{\"7\":\"Okonkwo\"}}'");
            handle.execute("update subscription_log set reason = 'Quillfeather said so'");
        });
        return person;
    }

    private static String customer(String rest) {
        return "{\"root\":{\"customer\":[{\"mobile\":\"" + MOBILE + "\"," + rest + "}]}}";
    }

    // -- the database

    private static long org() {
        return organizations.first.value();
    }

    private static long number(String id) {
        return Long.parseLong(id);
    }

    private static void organizationRows(Consumer<Handle> work) {
        Unpooled.jdbi(organizations.database.app()).useTransaction(handle -> {
            handle.execute("select set_config('app.org', '" + org() + "', true)");
            work.accept(handle);
        });
    }

    /** Makes it the night that the request waits for. */
    private static void midnight() {
        organizationRows(handle -> {
            handle.execute("update erasure_request set due_at = 'epoch'");
            handle.execute("update org_work set due_at = 'epoch' where kind = 'erasure'");
            handle.execute("update scheduled_task set execution_time = 'epoch' where task_name = 'erasure'");
        });
    }

    private static void await(String request) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!call("GET", "/v2/requests/" + request, "").contains("\"status\":\"DELETED\"")) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** Every column that has something of the person, as the role sees it that sees all organizations. */
    private static List<String> places() {
        return Unpooled.jdbi(organizations.database.backup()).withHandle(handle -> {
            var columns = handle.createQuery("""
                            select c.relname, a.attname, t.typname
                              from pg_class c
                              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                              join pg_type t on t.oid = a.atttypid
                             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                               and not c.relispartition
                               and t.typname in ('text', '_text', 'varchar', 'bytea', 'jsonb', 'json', 'name')
                             order by 1, 2""").mapToMap().list();
            var found = new ArrayList<String>();
            for (var column : columns) {
                for (var value : PERSONAL) {
                    if (has(handle, column, value)) {
                        found.add(column.get("relname") + "." + column.get("attname") + " has " + value);
                    }
                }
            }
            return found;
        });
    }

    private static boolean has(Handle handle, Map<String, Object> column, String value) {
        var name = "\"" + column.get("attname") + "\"";
        // as bytes, so that text within bytea is found: escape shows what is ASCII as it is
        var text = "bytea".equals(column.get("typname")) ? "encode(" + name + ", 'escape')" : name + "::text";
        return handle.createQuery("select exists(select from " + column.get("relname") + " where position(lower(:value)"
                        + " in lower(" + text + ")) > 0)")
                .bind("value", value)
                .mapTo(Boolean.class)
                .one();
    }

    // -- calls

    private static String id(String reply) {
        var match = ID.matcher(reply);
        assertThat(match.find()).as(reply).isTrue();
        return match.group(1);
    }

    private static String keyed(String key, String method, String path, String body) {
        var answer = organizations.call(method, path, body, headers("Idempotency-Key", key));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String call(String method, String path, String body) {
        return organizations.call(method, path, body, headers()).body();
    }

    private static List<String> headers(String... further) {
        var headers = new ArrayList<>(
                List.of("Authorization", TwoOrganizations.basic("first.admin", TwoOrganizations.RIGHT)));
        headers.addAll(List.of(further));
        return headers;
    }
}
