package io.meniscus.api.v2.images;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.KeyedWrite;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Bodies;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.http.Route.Shape;
import io.meniscus.image.ImageType;
import io.meniscus.image.Images;
import io.meniscus.run.database.OrgTransactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures of v2/customers. */
public record Routes(Dialect v2, Images images, OfCustomer customer, OrgTransactions transactions) {
    private static final String CONTRACT = "v2/customers";

    public List<Route> routes() {
        return List.of(set(), delete(), show());
    }

    private Route set() {
        var file = JsonNodeFactory.instance.objectNode();
        file.put("type", "object");
        file.putObject("properties").putObject("file").put("type", "string").put("format", "binary");
        return write(
                "POST",
                "setImage",
                new SetImage(images, customer),
                new Description(
                        CONTRACT,
                        "Keep a picture of a customer",
                        OfCustomer.QUERY,
                        Void.class,
                        DataList.class,
                        new Bodies(Map.of("multipart/form-data", new Shape("CustomerImageForm", file)), Map.of())));
    }

    private Route delete() {
        var query = new ArrayList<>(OfCustomer.QUERY);
        query.add(new Parameter("image_ids", Presence.REQUIRED, "comma list of file handles or numbers"));
        return write(
                "DELETE",
                "deleteImage",
                new DeleteImages(images, customer),
                new Description(CONTRACT, "Take pictures of a customer away", query, Void.class, DataList.class));
    }

    private Route write(String method, String resource, Endpoint endpoint, Description description) {
        return new Route(
                List.of(method),
                List.of("/v2/customers/{id}/" + resource, "/v2/customers/lookup/" + resource),
                v2,
                new KeyedWrite(transactions, endpoint),
                Permission.write(Resource.CUSTOMER),
                RateClass.WRITE,
                Idempotency.KEYED,
                3,
                description);
    }

    private Route show() {
        var picture = JsonNodeFactory.instance.objectNode();
        picture.put("type", "string").put("format", "binary");
        var shapes = new LinkedHashMap<String, Shape>();
        for (var type : ImageType.values()) {
            shapes.put(type.mediaType(), new Shape("Picture", picture));
        }
        return new Route(
                List.of("GET"),
                List.of("/v2/customers/{id}/images/{fileHandle}"),
                v2,
                new ShowImage(images, customer),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Idempotency.NONE,
                3,
                new Description(
                        CONTRACT,
                        "A picture of a customer",
                        List.of(),
                        Void.class,
                        Void.class,
                        new Bodies(Map.of(), shapes)));
    }
}
