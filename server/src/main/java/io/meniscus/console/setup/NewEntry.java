package io.meniscus.console.setup;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.input.Inputs;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.List;

/** {@code GET …/<kind>/new}: the form of a new entry; the query fills fields in. */
record NewEntry(KindPages pages, Ground ground) implements PageRoute.OrganizationPage {
    static final String TEMPLATE = "setup/form.jte";

    @Override
    public Reply show(Visit visit) {
        var filled = inputs(visit).stream()
                .map(input -> input.value(visit.request().query(input.name()).orElse(input.value())))
                .toList();
        return visit.page(title(pages), TEMPLATE, model(visit, pages, filled, ""));
    }

    /** The fields; a secret of one's own choice is for who may make secrets. */
    List<Input> inputs(Visit visit) {
        boolean mayChoose = visit.may(Permission.write(Resource.SECRETS));
        return Inputs.blank(ground.states().of(visit), pages.kind()).stream()
                .filter(input -> mayChoose || input.shape() != Input.Shape.SECRET)
                .toList();
    }

    static String title(KindPages pages) {
        return "New " + Words.one(pages.kind());
    }

    static FormModel model(Visit visit, KindPages pages, List<Input> inputs, String error) {
        return new FormModel(
                title(pages),
                pages.kind().description(),
                crumbs(visit, pages),
                visit.path(pages.place(), pages.base() + "/new"),
                "Create " + Words.one(pages.kind()),
                inputs,
                FormModel.offers(inputs),
                error);
    }

    static List<Look.Link> crumbs(Visit visit, KindPages pages) {
        var crumbs = new ArrayList<Look.Link>();
        if (!pages.base().isEmpty()) {
            crumbs.add(new Look.Link(pages.place().label(), visit.path(pages.place(), ""), false));
        }
        crumbs.add(new Look.Link(Words.plural(pages.kind()), visit.path(pages.place(), pages.base()), false));
        return crumbs;
    }
}
