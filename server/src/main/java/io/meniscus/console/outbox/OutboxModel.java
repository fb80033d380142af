package io.meniscus.console.outbox;

import io.meniscus.console.view.Field;
import java.util.List;

/**
 * Messages by a filter, the newest first.
 *
 * @param action where the filter is sent
 * @param codes  what is said of codes that are not shown; empty when they are
 * @param older  the page behind this one; empty when there is none
 * @param zone   what times are in
 */
public record OutboxModel(String action, Field channel, List<Row> messages, String codes, String older, String zone) {
    public OutboxModel {
        messages = List.copyOf(messages);
    }

    /**
     * A message.
     *
     * @param customer empty where nobody was known to have the address
     * @param subject  empty where the channel has none
     */
    public record Row(
            String at,
            String channel,
            String address,
            String customer,
            String customerHref,
            String subject,
            String content,
            String request,
            String requestHref) {}
}
