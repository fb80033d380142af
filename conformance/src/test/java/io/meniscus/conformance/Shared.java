package io.meniscus.conformance;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link Installation} of a run to every test class; it is stopped after the last. */
final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    /** The one start of a run; one that failed fails every test class, and is not tried again. */
    private record Start(
            @Nullable Installation installation, @Nullable Throwable failure) implements AutoCloseable {
        static Start attempt() {
            try {
                return new Start(Installation.start(), null);
            } catch (RuntimeException | AssertionError e) {
                return new Start(null, e);
            }
        }

        @Override
        public void close() {
            if (installation != null) {
                installation.close();
            }
        }
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var start = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Shared.class))
                .computeIfAbsent(Start.class, _ -> Start.attempt(), Start.class);
        if (start.installation() == null) {
            throw new IllegalStateException("the servers under test did not start", start.failure());
        }
        return start.installation();
    }
}
