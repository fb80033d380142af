package io.meniscus.api;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import java.util.List;

/** The route lines of one contract file about one resource's data: reads, and writes that honour a key. */
public record Lines(Dialect dialect, String contract, Resource resource) {

    /** What the document of the API says of a line. */
    public record Says(String summary, List<Parameter> query, Class<?> body, Class<?> reply) {
        /** Of a read. */
        public Says(String summary, List<Parameter> query, Class<?> reply) {
            this(summary, query, Void.class, reply);
        }
    }

    public Route get(int tier, List<String> paths, Endpoint endpoint, Says says) {
        return new Route(
                List.of("GET"),
                paths,
                dialect,
                endpoint,
                Permission.read(resource),
                RateClass.READ,
                Idempotency.NONE,
                tier,
                describe(says));
    }

    public Route post(int tier, List<String> paths, RateClass rate, Endpoint endpoint, Says says) {
        return write(List.of("POST"), tier, paths, rate, endpoint, says);
    }

    /** A line of other methods, or of several. */
    public Route write(
            List<String> methods, int tier, List<String> paths, RateClass rate, Endpoint endpoint, Says says) {
        return new Route(
                methods,
                paths,
                dialect,
                endpoint,
                Permission.write(resource),
                rate,
                Idempotency.KEYED,
                tier,
                describe(says));
    }

    private Description describe(Says says) {
        return new Description(contract, says.summary(), says.query(), says.body(), says.reply());
    }
}
