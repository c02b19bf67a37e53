#include "qml/viewmodels/builder/model_templates.hpp"

#include "qml/viewmodels/example_tender.hpp"
#include "qml/viewmodels/words.hpp"

#include <algorithm>

namespace tender {

const QStringList& template_names()
{
    static const QStringList names{QStringLiteral("advocacy"),       QStringLiteral("connexions"),
                                   QStringLiteral("family-support"), QStringLiteral("positive-activities"),
                                   QStringLiteral("request-gate"),   QStringLiteral("safeguarding-chair"),
                                   QStringLiteral("short-breaks"),   QStringLiteral("youth-hubs")};
    return names;
}

Result<ModelTemplate, QString> model_template(int index)
{
    auto tender = example_tender(template_names()[index]);
    if (!tender) return Failure{tender.error()};
    ModelTemplate made{.title = qtext(tender->title),
                       .model = {std::move(tender->model), std::move(tender->lots), std::move(tender->panel), {}},
                       .illustrative = {}};
    for (const auto& bidder : tender->bidders) {
        const auto isNominated = [&](const Lot& lot) { return lot.nominated && lot.nominated->bidder == bidder.id; };
        if (std::ranges::any_of(made.model.lots, isNominated)) made.model.bidders.push_back(bidder);
    }
    for (const auto& text : tender->illustrative)
        made.illustrative.append(qtext(text));
    return made;
}

const QStringList& template_titles()
{
    // They lie in the program and never change: each is read once.
    static const auto titles = [] {
        QStringList read;
        for (int i = 0; i < template_names().size(); ++i) {
            const auto made = model_template(i);
            read.append(made ? made->title : template_names()[i]);
        }
        return read;
    }();
    return titles;
}

}
