package io.meniscus.access;

import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A named set of grants (organization-setup §5): POS, InStore and Admin are built in, others are an organization's
 * own. POS and InStore write data and read configuration, but read no one-time codes; Admin writes both and
 * administration too, which no other group is granted.
 *
 * @param data   of data endpoints; a resource that is not named is not granted
 * @param config of configuration endpoints
 */
public record AccessGroup(String name, Map<Resource, Grant> data, Map<Resource, Grant> config) implements ClientAccess {
    public static final AccessGroup POS = ofShops("POS");
    public static final AccessGroup IN_STORE = ofShops("InStore");
    public static final AccessGroup ADMIN = new AccessGroup(
            "Admin",
            every(Grant.WRITE, resource -> resource != Resource.ORGANIZATIONS),
            every(Grant.WRITE, resource -> resource != Resource.ORGANIZATIONS));

    /** In the order of their ids, which begin at 1. */
    public static final List<AccessGroup> BUILT_IN = List.of(POS, IN_STORE, ADMIN);

    public AccessGroup {
        data = Map.copyOf(data);
        config = Map.copyOf(config);
    }

    /** What is granted of a resource; who may write may read. */
    public enum Grant {
        READ,
        WRITE;

        boolean covers(Operation operation) {
            return this == WRITE || operation == Operation.READ;
        }
    }

    private static AccessGroup ofShops(String name) {
        Predicate<Resource> ofContract = resource -> !resource.isAdministration() && resource != Resource.OTP_CODES;
        return new AccessGroup(name, every(Grant.WRITE, ofContract), every(Grant.READ, ofContract));
    }

    private static Map<Resource, Grant> every(Grant grant, Predicate<Resource> resources) {
        var grants = new EnumMap<Resource, Grant>(Resource.class);
        Arrays.stream(Resource.values()).filter(resources).forEach(resource -> grants.put(resource, grant));
        return grants;
    }

    /** The built-in group of an id. */
    public static Optional<AccessGroup> builtIn(long id) {
        return id >= 1 && id <= BUILT_IN.size() ? Optional.of(BUILT_IN.get((int) id - 1)) : Optional.empty();
    }

    /** The id a built-in group is stored by. */
    public long builtInId() {
        return BUILT_IN.indexOf(this) + 1L;
    }

    /** Whether this group grants a permission; one that asks for a login alone always. */
    public boolean grants(Permission permission) {
        if (permission.resource() == Resource.PUBLIC || permission.resource() == Resource.AUTHENTICATED) {
            return true;
        }
        var grant = (permission.plane() == Plane.DATA ? data : config).get(permission.resource());
        return grant != null && grant.covers(permission.operation());
    }

    @Override
    public boolean grants(AskedCall call) {
        return grants(call.permission());
    }

    @Override
    public String toString() {
        return name;
    }
}
