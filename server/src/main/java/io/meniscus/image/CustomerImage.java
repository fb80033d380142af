package io.meniscus.image;

import java.time.Instant;

/**
 * A picture of a customer.
 *
 * @param handle 32 hexadecimal digits
 * @param number counts within the person
 * @param bytes  how many it has
 */
public record CustomerImage(String handle, int number, ImageType type, int bytes, Instant addedAt) {}
