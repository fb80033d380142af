package io.meniscus.console.customers;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.http.Reply;

/**
 * A page about one customer, who is looked up before. A customer that was merged away is looked at on its survivor's
 * page; what is sent to its address is done to it all the same.
 */
public record OfCustomer(CustomerGround ground, Page page) implements PageRoute.OrganizationPage {

    /** What is shown or done once the person is known. */
    @FunctionalInterface
    public interface Page {
        Reply show(Visit visit, Subject subject);
    }

    @Override
    public Reply show(Visit visit) {
        var subject = Subject.of(visit, ground);
        var asked = subject.ref().id();
        boolean isMember = !asked.equals(subject.id());
        return isMember && visit.request().method().equals("GET")
                ? visit.by().redirect(subject.path(visit, "?member=" + asked.value()))
                : page.show(visit, subject);
    }
}
