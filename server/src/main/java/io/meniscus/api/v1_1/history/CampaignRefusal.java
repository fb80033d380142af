package io.meniscus.api.v1_1.history;

import io.meniscus.core.world.Refusal;

/** Why nothing is told of a referral campaign. */
sealed interface CampaignRefusal extends Refusal {
    /** There is none of that token. */
    record Unknown() implements CampaignRefusal {}
}
