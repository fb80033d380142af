package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import java.util.Optional;

/**
 * A secret that is set: a plain text, or {@code {md5: <32 hexadecimal digits>}}. It is never written anywhere.
 *
 * @param whose tills' are chosen by people; a client's of 32 or 40 hexadecimal digits counts as generated
 */
public record SecretForms(Whose whose) implements Form<Optional<NewSecret>> {
    private static final int LONGEST = 200;

    /** Who logs in with it. */
    public enum Whose {
        TILL,
        API_CLIENT,
        ASSOCIATE
    }

    @Override
    public Optional<NewSecret> read(JsonNode given) {
        if (given.isObject()) {
            return Optional.of(ofMd5(given));
        }
        var text = given.isValueNode() && !given.isNull() ? given.asText().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            throw ValueRefused.malformed("wants 1 to " + LONGEST + " characters");
        }
        var plain = new Secret(text);
        // 32 and 40 hexadecimal digits were drawn by a machine; 32 chosen ones could not be told from an md5.
        return Optional.of(
                whose == Whose.API_CLIENT && (SecretForm.MD5_HEX.isShapeOf(plain) || NewSecret.isShapeOfDrawn(plain))
                        ? new NewSecret.Generated(plain)
                        : new NewSecret.Chosen(plain));
    }

    private static NewSecret ofMd5(JsonNode given) {
        var md5 = given.path("md5").asText("");
        if (given.size() != 1 || !md5.matches("[0-9A-Fa-f]{32}")) {
            throw ValueRefused.malformed("wants a text, or md5: with 32 hexadecimal digits");
        }
        return new NewSecret.ChosenMd5(new Secret(md5));
    }

    @Override
    public Optional<NewSecret> empty() {
        return Optional.empty();
    }

    @Override
    public JsonNode written(Optional<NewSecret> value) {
        return JsonNodeFactory.instance.textNode(MASKED);
    }

    @Override
    public String sqlType() {
        throw new IllegalStateException("secrets have no column");
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("writeOnly", true);
        var either = schema.putArray("anyOf");
        either.addObject().put("type", "string").put("maxLength", LONGEST);
        either.addObject()
                .put("type", "object")
                .putObject("properties")
                .putObject("md5")
                .put("pattern", "^[0-9A-Fa-f]{32}$");
        return schema;
    }

    @Override
    public String shown(Optional<NewSecret> value) {
        return MASKED;
    }
}
