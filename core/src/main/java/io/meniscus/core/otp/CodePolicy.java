package io.meniscus.core.otp;

import io.meniscus.core.outbox.MessageChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * What an organization lays down for codes (organization-setup §7, "OTP").
 *
 * @param perDay   how often codes may be sent to one recipient on one day
 * @param mostTries how often something wrong may be typed before a code is locked
 * @param zone     the zone of its days
 * @param channels what codes are sent by where the call does not say
 */
public record CodePolicy(
        Duration validity, int perDay, int mostTries, ZoneId zone, Pick pick, Set<MessageChannel> channels) {
    public CodePolicy {
        channels = Set.copyOf(channels);
    }

    /** Which of several unused codes is good. */
    public enum Pick {
        ANY_VALID,
        LATEST_ONLY
    }

    /** The day of an instant, as keys have it. */
    int day(Instant at) {
        return (int) at.atZone(zone).toLocalDate().toEpochDay();
    }
}
