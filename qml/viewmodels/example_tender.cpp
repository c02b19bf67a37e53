#include "qml/viewmodels/example_tender.hpp"

#include "core/procedure/procedure.hpp"
#include "core/session/tender_log.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/problem_wording.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>

namespace tender {

namespace {

bool marks_stage(const Command& command, const Tender& tender, const std::string& stage)
{
    const auto belongs = [&](const std::vector<Mark>& marks) {
        return std::ranges::any_of(marks, [&](const Mark& mark) {
            const auto found = find_criterion(tender.model, mark.criterion);
            return found.stage != nullptr && found.stage->id == stage;
        });
    };
    if (const auto* give = std::get_if<GiveMarks>(&command)) return belongs(give->sheet.marks);
    if (const auto* agree = std::get_if<AgreeConsensus>(&command)) return belongs(agree->sheet.marks);
    return false;
}

}

Result<Tender, QString> example_tender(const QString& name)
{
    QFile file{QStringLiteral(":/examples/%1.json").arg(name)};
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure{
            QCoreApplication::translate("tender::example_tender",
                                        "This program carries no example of the name “%1”. Nothing was changed.")
                .arg(name)};
    }
    const auto bytes = file.readAll().toStdString();
    auto tender = parse_tender(bytes);
    if (!tender) return Failure{qtext(wording(tender.error()))};
    return std::move(*tender);
}

std::vector<Command> commands_of(const Tender& tender, const Hasher& hasher, ExampleUntil until)
{
    auto commands = rehearsal_of(tender, fingerprint_of(hasher, tender.model)).commands;
    if (until == ExampleUntil::End) return commands;
    std::vector<const Stage*> marked;
    for (const auto& stage : tender.model.stages) {
        if (!stage.criteria.empty()) marked.push_back(&stage);
    }
    if (marked.empty()) return commands;
    const auto& stage = until == ExampleUntil::FirstMarks ? *marked.front() : *marked.back();
    const auto cut =
        std::ranges::find_if(commands, [&](const Command& command) { return marks_stage(command, tender, stage.id); });
    commands.erase(cut, commands.end());
    return commands;
}

}
