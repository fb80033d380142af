package io.meniscus.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file operation failed, in words for an operator: the plain exceptions carry only the file's name. */
final class Reason {
    private Reason() {}

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied on " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
