package io.meniscus.core.identity.request;

/** Whether asking and deciding were one act to whoever asked (v1.1/request "is_one_step_change"). */
public enum Steps {
    ONE,
    TWO
}
