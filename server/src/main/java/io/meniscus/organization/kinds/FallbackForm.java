package io.meniscus.organization.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.organization.form.Form;
import io.meniscus.organization.form.Forms;
import java.util.List;

/** What an API client does about an unknown till; its column says whether it falls back. */
record FallbackForm() implements Form<Fallback> {
    private static final Form<Fallback> WORDS = Forms.constant(Fallback.class, Fallback::ordinal);

    @Override
    public Fallback read(JsonNode given) {
        return WORDS.read(given);
    }

    @Override
    public Fallback empty() {
        return Fallback.REFUSE;
    }

    @Override
    public boolean isBlank(Fallback value) {
        return false;
    }

    @Override
    public JsonNode written(Fallback value) {
        return WORDS.written(value);
    }

    @Override
    public JsonNode stored(Fallback value) {
        return JsonNodeFactory.instance.booleanNode(value == Fallback.DEFAULT_TILL);
    }

    @Override
    public Fallback restored(JsonNode stored) {
        return stored.asBoolean() ? Fallback.DEFAULT_TILL : Fallback.REFUSE;
    }

    @Override
    public String sqlType() {
        return "boolean";
    }

    @Override
    public ObjectNode schema() {
        return WORDS.schema();
    }

    @Override
    public List<String> choices() {
        return WORDS.choices();
    }

    @Override
    public String shown(Fallback value) {
        return WORDS.shown(value);
    }
}
