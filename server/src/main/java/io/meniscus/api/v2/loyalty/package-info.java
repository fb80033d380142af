/** What programs, promotions and referrals come to for a customer (v2/customers, loyalty-promotions, referral). */
@NullMarked
package io.meniscus.api.v2.loyalty;

import org.jspecify.annotations.NullMarked;
