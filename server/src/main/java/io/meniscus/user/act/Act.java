package io.meniscus.user.act;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.user.UserId;
import java.time.Instant;

/**
 * Something a console user did, or tried to do, to a customer.
 *
 * @param request  what the engine's own rows name
 * @param userName as it was then
 * @param customer the person whose page it was done on
 */
public record Act(RequestId request, Instant at, UserId user, String userName, CustomerId customer, Deed deed) {}
