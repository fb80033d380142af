package io.meniscus.api.v2.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.OrgId;
import io.meniscus.customer.Owner;
import io.meniscus.http.Request;
import io.meniscus.image.CustomerImage;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a customer (v2/customers "setImage", "details"); {@code status} is text.
 *
 * @param filePath where an authorised caller reads it; left out when it was just kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageRow(
        int code,
        ImageFile file,
        @Nullable String filePath,
        @Nullable String secureFilePath,
        String message,
        String status) {

    /** The file; a picture is never changed, so it has one version. */
    public record ImageFile(
            String acl,
            String fileHandle,
            String lastModified,
            int latestVersion,
            String name,
            String namespace,
            String s3Token,
            int version) {
        static ImageFile of(OrgId org, Owner owner, CustomerImage image, ZoneId zone) {
            return new ImageFile(
                    "PRIVATE",
                    image.handle(),
                    V2Dates.spaced(image.addedAt(), zone),
                    1,
                    "%d/%d/%d".formatted(org.value(), owner.person().value(), image.number()),
                    "customerImage",
                    "",
                    1);
        }
    }

    /** One that was just kept. */
    public static ImageRow kept(OrgId org, Owner owner, CustomerImage image, ZoneId zone) {
        return new ImageRow(200, ImageFile.of(org, owner, image, zone), null, null, "Success", "true");
    }

    /** One that is shown, with where it is read. */
    static ImageRow shown(Request request, OrgId org, Owner owner, CustomerImage image, ZoneId zone) {
        var path = "%s/v2/customers/%d/images/%s"
                .formatted(request.origin(), owner.person().value(), image.handle());
        return new ImageRow(200, ImageFile.of(org, owner, image, zone), path, path, "Success", "true");
    }
}
