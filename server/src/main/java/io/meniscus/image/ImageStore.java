package io.meniscus.image;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.customer.Owner;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of pictures. */
public final class ImageStore {
    private final OrgTransactions transactions;

    public ImageStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** A picture to be kept; its content is null where a file has it. */
    @SuppressWarnings("ArrayRecordComponent") // carried from wire to database, never compared
    record New(String handle, ImageType type, int bytes, byte @Nullable [] content, TillId till, Instant at) {}

    /** Keeps a picture unless the person has so many; two calls at once take turns. */
    Optional<CustomerImage> insert(OrgId org, Owner owner, New image, int most) {
        return transactions.in(org, handle -> {
            takeTurn(handle, org, owner);
            var all = list(handle, org, owner);
            if (all.size() >= most) {
                return Optional.empty();
            }
            int number = all.stream().mapToInt(CustomerImage::number).max().orElse(0) + 1;
            handle.createUpdate("""
                            insert into customer_image (org_id, customer_id, id, handle, number, type, bytes, content,
                                                        till_id, added_at)
                            values (:org, :customer, nextval('customer_image_id'), :handle, :number, :type, :bytes,
                                    :content, :till, :at)""")
                    .bind("org", org.value())
                    .bind("customer", owner.origin().value())
                    .bind("handle", image.handle())
                    .bind("number", number)
                    .bind("type", image.type().code())
                    .bind("bytes", image.bytes())
                    .bind("content", image.content())
                    .bind("till", image.till().value())
                    .bind("at", image.at().atOffset(ZoneOffset.UTC))
                    .execute();
            return Optional.of(new CustomerImage(image.handle(), number, image.type(), image.bytes(), image.at()));
        });
    }

    private static void takeTurn(Handle handle, OrgId org, Owner owner) {
        handle.createQuery("select id from customer where org_id = :org and id = :root for no key update")
                .bind("org", org.value())
                .bind("root", owner.person().value())
                .mapTo(Long.class)
                .one();
    }

    /** In the order they came. */
    List<CustomerImage> list(OrgId org, Owner owner) {
        return transactions.in(org, handle -> list(handle, org, owner));
    }

    private static List<CustomerImage> list(Handle handle, OrgId org, Owner owner) {
        return handle.createQuery("""
                        select handle, number, type, bytes, added_at
                          from customer_image
                         where org_id = :org and customer_id = any(:members)
                         order by id""")
                .bind("org", org.value())
                .bindArray("members", Long.class, members(owner))
                .map((row, _) -> image(row))
                .list();
    }

    private static CustomerImage image(ResultSet row) throws SQLException {
        return new CustomerImage(
                row.getString("handle"),
                row.getInt("number"),
                ImageType.ofCode(row.getInt("type")),
                row.getInt("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    /**
     * A picture's kind and bytes.
     *
     * @param bytes null where a file has them
     */
    @SuppressWarnings("ArrayRecordComponent") // carried from database to wire, never compared
    record Content(ImageType type, byte @Nullable [] bytes) {}

    Optional<Content> content(OrgId org, Owner owner, String handle) {
        return transactions.in(
                org,
                database -> database.createQuery("""
                        select type, content
                          from customer_image
                         where org_id = :org and handle = :handle and customer_id = any(:members)""")
                        .bind("org", org.value())
                        .bind("handle", handle)
                        .bindArray("members", Long.class, members(owner))
                        .map((row, _) -> new Content(ImageType.ofCode(row.getInt("type")), row.getBytes("content")))
                        .findOne());
    }

    /** Takes a picture away, by its handle or number; answers its handle, nothing when there is none. */
    Optional<String> delete(OrgId org, Owner owner, String name) {
        return transactions.in(
                org,
                handle -> handle
                        .createQuery("""
                        delete from customer_image
                         where org_id = :org and customer_id = any(:members)
                           and (handle = :name or number::text = :name)
                        returning handle""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, members(owner))
                        .bind("name", name)
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .findFirst());
    }

    private static List<Long> members(Owner owner) {
        return owner.members().stream().map(CustomerId::value).toList();
    }
}
