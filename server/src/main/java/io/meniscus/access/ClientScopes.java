package io.meniscus.access;

import io.meniscus.access.Permission.Resource;
import io.meniscus.core.LinearRegex;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an API client without an access group may do: the union of its scopes (v3/integrations). Administration is no
 * scope's; a call that asks for a login alone is everybody's.
 */
public record ClientScopes(List<Scope> scopes) implements ClientAccess {
    public ClientScopes {
        scopes = List.copyOf(scopes);
    }

    /** What a scope is about; the ids are the contract's. */
    public enum Entity {
        TARGET_GROUPS(1, "TargetGroups", "/v3/targetgroups"),
        ALL(2, "All", ""),
        TRANSACTION(3, "Transaction", "/v1.1/transaction");

        private final int id;
        private final String wire;
        private final String paths;

        Entity(int id, String wire, String paths) {
            this.id = id;
            this.wire = wire;
            this.paths = paths;
        }

        public int id() {
            return id;
        }

        /** {@code TargetGroups} */
        public String wire() {
            return wire;
        }

        public static Optional<Entity> ofId(long id) {
            return Arrays.stream(values()).filter(entity -> entity.id == id).findFirst();
        }

        private boolean has(String path) {
            var folded = path.toLowerCase(Locale.ROOT);
            return folded.startsWith(paths)
                    && (paths.isEmpty()
                            || folded.length() == paths.length()
                            || folded.charAt(paths.length()) == '/'
                            || folded.charAt(paths.length()) == '.');
        }
    }

    /** What may be done: GET is reading, the rest writing. */
    public enum Right {
        READ,
        WRITE,
        READWRITE;

        private boolean covers(String method) {
            return switch (this) {
                case READ -> method.equals("GET");
                case WRITE -> !method.equals("GET");
                case READWRITE -> true;
            };
        }
    }

    /**
     * One scope.
     *
     * @param resources regular expressions, one of which the whole path must match; none = every path of the entity
     */
    public record Scope(Entity entity, Right permission, List<String> resources) {
        public Scope {
            resources = List.copyOf(resources);
        }

        boolean covers(AskedCall call) {
            return permission.covers(call.method())
                    && entity.has(call.path())
                    && (resources.isEmpty()
                            || resources.stream().anyMatch(regex -> LinearRegex.allows(regex, call.path())));
        }
    }

    /** As tokens carry them: JSON text, each scope as v3/integrations shows it. */
    public String claim() {
        return scopes.stream()
                .map(scope ->
                        "{\"permission\":\"%s\",\"entityId\":%d}".formatted(scope.permission(), scope.entity.id()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public boolean grants(AskedCall call) {
        var resource = call.permission().resource();
        if (resource.isAdministration()) {
            return false;
        }
        return resource == Resource.AUTHENTICATED || scopes.stream().anyMatch(scope -> scope.covers(call));
    }
}
