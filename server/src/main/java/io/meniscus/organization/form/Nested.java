package io.meniscus.organization.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.config.Nearest;
import io.meniscus.organization.setup.Problem.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A value with keys and lists inside, read part by part. What is wrong with a part is refused with the place it stands
 * at, such as {@code [1].expiry.days}.
 */
public final class Nested {
    /** Decimals that numbers may have. */
    private static final int DECIMALS = 6;

    private final JsonNode node;
    private final String at;

    private Nested(JsonNode node, String at) {
        this.node = node;
        this.at = at;
    }

    public static Nested of(JsonNode node) {
        return new Nested(node, "");
    }

    /** The values of a list. */
    public List<Nested> items(int most) {
        if (!node.isArray()) {
            throw malformed("wants a list: each of its values begins with a dash");
        }
        if (node.size() > most) {
            throw malformed("wants at most " + most);
        }
        var items = new ArrayList<Nested>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Nested(node.get(i), at + "[" + i + "]"));
        }
        return items;
    }

    public boolean isList() {
        return node.isArray();
    }

    public boolean isMap() {
        return node.isObject();
    }

    /** The same, when it is a map that has none but these keys. */
    public Nested withKeys(List<String> known) {
        if (!node.isObject()) {
            throw malformed("wants keys with values");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw part(name)
                        .refused(Cause.UNKNOWN_KEY, "unknown key; the nearest known one is " + Nearest.to(name, known));
            }
        });
        return this;
    }

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    public Nested part(String key) {
        return new Nested(node.path(key), at + "." + key);
    }

    /** A part that must be there. */
    public Nested needed(String key) {
        if (!has(key)) {
            throw part(key).refused(Cause.MISSING, "is missing");
        }
        return part(key);
    }

    /** Refuses parts that something else rules out. */
    public void without(String why, String... keys) {
        for (var key : keys) {
            if (has(key)) {
                throw part(key).refused(Cause.CONFLICT, "does not go with " + why);
            }
        }
    }

    /** Read as a form does. */
    public <T> T as(Form<T> form) {
        try {
            return form.read(node);
        } catch (ValueRefused e) {
            throw e.inside(at);
        }
    }

    /** A number within bounds, with at most so many decimals. */
    public BigDecimal number(String least, String most, int decimals) {
        var number = new BigDecimal(as(Forms.decimal(least, most)));
        if (number.scale() > decimals) {
            throw malformed("wants at most " + decimals + " decimals");
        }
        return number;
    }

    public BigDecimal number(String least, String most) {
        return number(least, most, DECIMALS);
    }

    public ValueRefused malformed(String message) {
        return refused(Cause.MALFORMED, message);
    }

    public ValueRefused refused(Cause cause, String message) {
        return new ValueRefused(cause, message).inside(at);
    }
}
