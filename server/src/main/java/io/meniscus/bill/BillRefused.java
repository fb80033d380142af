package io.meniscus.bill;

import io.meniscus.core.world.Refusal;

/** Reading a bill ended in a refusal. */
public final class BillRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public BillRefused(Refusal refusal) {
        super(null, null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
