package io.meniscus.customer.erasure;

import io.meniscus.core.identity.erasure.ErasureRequest;
import java.util.List;

/** A part of a list of requests, and how many there are in all. */
public record ErasurePage(int total, List<ErasureRequest> requests) {
    public ErasurePage {
        requests = List.copyOf(requests);
    }
}
