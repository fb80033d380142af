package io.meniscus;

import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instances of sealed records made from their components: texts read as the component's name in brackets, numbers
 * count from 1, and of an enumeration there is one instance for each constant.
 */
final class Samples {
    private Samples() {}

    /** An instance and the constant it was made with; empty text where its record has no enumeration. */
    record Sample(Object value, String variant) {}

    /** The records of a sealed type, in the order they are written. */
    static List<Class<?>> records(Class<?> sealed) {
        if (!sealed.isSealed()) {
            return List.of(sealed);
        }
        var all = new ArrayList<Class<?>>();
        for (var permitted : sealed.getPermittedSubclasses()) {
            all.addAll(records(permitted));
        }
        return all;
    }

    static List<Sample> of(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                var samples = new ArrayList<Sample>();
                for (var constant : component.getType().getEnumConstants()) {
                    samples.add(new Sample(make(type, component, constant), ((Enum<?>) constant).name()));
                }
                return samples;
            }
        }
        return List.of(new Sample(make(type, null, ""), ""));
    }

    private static Object make(Class<?> type, @Nullable RecordComponent fixed, Object constant) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = fixed != null && components[i].getName().equals(fixed.getName())
                    ? constant
                    : value(components[i], i + 1);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(RecordComponent component, int number) {
        var type = component.getType();
        if (type == String.class) {
            return "[" + component.getName() + "]";
        }
        if (type == long.class || type == Long.class) {
            return (long) number;
        }
        if (type == int.class || type == Integer.class) {
            return number;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(number);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(number);
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Refusal.class) {
            return new LookupRefusal.NotFound();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord() && type.getRecordComponents().length == 1) {
            return make(type, number);
        }
        if (type.isSealed()) {
            return of(records(type).getFirst()).getFirst().value();
        }
        throw new IllegalStateException("samples know no value for " + component);
    }

    private static Object make(Class<?> type, int number) {
        var only = type.getRecordComponents()[0];
        try {
            var constructor = type.getDeclaredConstructor(only.getType());
            constructor.setAccessible(true);
            return constructor.newInstance(value(only, number));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
