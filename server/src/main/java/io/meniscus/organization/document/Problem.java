package io.meniscus.organization.document;

/**
 * What is wrong at one place of a document.
 *
 * @param path such as {@code stores[2].zone}
 */
public record Problem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
