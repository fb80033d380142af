package io.meniscus.customer;

import io.meniscus.core.identity.CustomerRefusal;

/** Ends the reading of a registration's form with a refusal. */
public final class FormRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient CustomerRefusal refusal;

    public FormRefused(CustomerRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public CustomerRefusal refusal() {
        return refusal;
    }
}
