package io.meniscus.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import java.util.List;
import java.util.Map;

/**
 * One line of the route table. Several paths bind to one endpoint where they differ only in spelling. {@code {name}}
 * in a path is one segment.
 *
 * @param methods     HTTP methods
 * @param paths       templates, the first being the name in metrics and logs
 * @param dialect     the version that words its answers
 * @param endpoint    what answers
 * @param permission  what the caller's access group must grant
 * @param rateClass   which limit counts it
 * @param idempotency whether an Idempotency-Key is honoured
 * @param tier        the contract's tier, 0 for operations
 * @param describe    shapes and words for the OpenAPI document
 */
public record Route(
        List<String> methods,
        List<String> paths,
        Dialect dialect,
        Endpoint endpoint,
        Permission permission,
        RateClass rateClass,
        Idempotency idempotency,
        int tier,
        Description describe) {

    /** Whether a call may be repeated under a key. */
    public enum Idempotency {
        /** Reads: a key is ignored. */
        NONE,
        /** Writes: an {@code Idempotency-Key} is kept 72 h. */
        KEYED
    }

    /**
     * For the OpenAPI document.
     *
     * @param contract the contract file, such as {@code v2/customers}
     * @param summary  one line
     * @param query    query parameters, in the order documented
     * @param request  wire record of the body; Void.class when there is none
     * @param reply    wire record of the answer
     * @param bodies   shapes that are no wire record's
     */
    public record Description(
            String contract, String summary, List<Parameter> query, Class<?> request, Class<?> reply, Bodies bodies) {
        public Description(String contract, String summary, List<Parameter> query, Class<?> request, Class<?> reply) {
            this(contract, summary, query, request, reply, Bodies.NONE);
        }
    }

    /** A JSON Schema; those of one name are one. */
    public record Shape(String name, JsonNode schema) {}

    /**
     * Shapes by media type, beside those of wire records.
     *
     * @param request what may be sent
     * @param reply   what is answered
     */
    public record Bodies(Map<String, Shape> request, Map<String, Shape> reply) {
        public static final Bodies NONE = new Bodies(Map.of(), Map.of());
    }

    /** One query parameter. */
    public record Parameter(String name, Presence presence, String meaning) {}

    /** Whether a parameter must be there. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }
}
