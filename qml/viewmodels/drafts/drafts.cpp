#include "qml/viewmodels/drafts/drafts.hpp"

#include "core/text/payload_text.hpp"
#include "qml/viewmodels/drafts/draft_texts.hpp"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <utility>

namespace tender {

namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }
/// The sheets of a draft as `plumb draft` keeps it: {"sheets": [...]}, each of this seat where it does not say whose.
std::optional<std::vector<Sheet>> sheets_in(const std::string& draft, const std::string& stage, const std::string& seat)
{
    auto json = parse_json(draft);
    auto* members = json ? json->object() : nullptr;
    if (members == nullptr) return std::nullopt;
    const auto* given = json->find("sheets");
    if (given == nullptr || given->array() == nullptr) return std::nullopt;
    auto sheets = *given->array();
    for (auto& sheet : sheets) {
        if (sheet.object() != nullptr && sheet.find("by") == nullptr) sheet.object()->emplace_back("by", seat);
    }
    const auto opened =
        command_from(Json::Object{{"as", "open_sheet"}, {"stage", stage}, {"key", ""}, {"sheets", std::move(sheets)}});
    if (!opened) return std::nullopt;
    return std::get<OpenSheet>(*opened).sheets;
}

std::string text(const QJsonObject& object, const char* member)
{
    return object[QLatin1String{member}].toString().toStdString();
}

}

void Drafts::use(const Model& model, const std::string& seat)
{
    if (m_store != nullptr) m_marks.merge(m_store->load(model, seat));
}

const Mark* Drafts::find(const DraftPlace& place) const
{
    const auto found = m_marks.find(place);
    return found == m_marks.end() ? nullptr : &found->second;
}

void Drafts::keep(const DraftPlace& place, Mark mark)
{
    if (mark.mark.empty() && mark.reason.empty() && mark.evidence.empty()) {
        drop(place);
        return;
    }
    mark.criterion = place.criterion;
    m_marks.insert_or_assign(place, std::move(mark));
}

void Drafts::drop(const DraftPlace& place) { m_marks.erase(place); }

std::vector<Mark> Drafts::of(const std::string& seat, const std::string& bid) const
{
    std::vector<Mark> marks;
    for (const auto& [place, mark] : m_marks) {
        if (place.seat == seat && place.bid == bid) marks.push_back(mark);
    }
    return marks;
}

DraftMarks DraftFile::load(const Model& /*model*/, const std::string& /*seat*/)
{
    DraftMarks marks;
    if (std::exchange(m_isLoaded, true)) return marks;
    QFile in{m_file};
    if (!in.open(QIODevice::ReadOnly)) return marks;
    const auto all = QJsonDocument::fromJson(in.readAll()).array();
    for (const auto& item : all) {
        const auto object = item.toObject();
        marks.emplace(DraftPlace{text(object, "seat"), text(object, "bid"), text(object, "criterion")},
                      Mark{.criterion = text(object, "criterion"),
                           .mark = text(object, "mark"),
                           .reason = text(object, "reason"),
                           .evidence = text(object, "evidence")});
    }
    return marks;
}

bool DraftFile::save(const DraftMarks& marks)
{
    QJsonArray all;
    for (const auto& [place, mark] : marks) {
        all.append(QJsonObject{{"seat", text(place.seat)},
                               {"bid", text(place.bid)},
                               {"criterion", text(place.criterion)},
                               {"mark", text(mark.mark)},
                               {"reason", text(mark.reason)},
                               {"evidence", text(mark.evidence)}});
    }
    return write_for_owner(m_file, QJsonDocument{all}.toJson());
}

DraftMarks SealedDrafts::load(const Model& model, const std::string& seat)
{
    DraftMarks marks;
    m_model = model;
    for (const auto& stage : m_model.stages) {
        if (!m_loaded.insert(stage.id).second) continue;
        const auto kept = m_workspace->draft(m_log, stage.id);
        if (kept && !*kept) continue;
        const auto sheets = kept ? sheets_in(**kept, stage.id, seat) : std::nullopt;
        if (!sheets) {
            // What cannot be read is somebody's work all the same: nothing is written over it.
            m_unreadable.insert(stage.id);
            continue;
        }
        for (const auto& sheet : *sheets) {
            for (const auto& mark : sheet.marks)
                marks.emplace(DraftPlace{sheet.by, sheet.bid, mark.criterion}, mark);
        }
    }
    return marks;
}

bool SealedDrafts::save(const DraftMarks& marks)
{
    std::map<std::string, std::vector<Sheet>> byStage;
    for (const auto& [place, mark] : marks) {
        const auto* stage = find_criterion(m_model, place.criterion).stage;
        if (stage == nullptr) continue;
        auto& sheets = byStage[stage->id];
        auto sheet = std::ranges::find_if(
            sheets, [&at = place](const Sheet& known) { return known.by == at.seat && known.bid == at.bid; });
        if (sheet == sheets.end())
            sheet = sheets.insert(sheets.end(), {.by = place.seat, .bid = place.bid, .marks = {}});
        sheet->marks.push_back(mark);
    }
    bool saved = true;
    for (const auto& stage : m_model.stages) {
        const auto found = byStage.find(stage.id);
        if (m_unreadable.contains(stage.id)) {
            saved = saved && found == byStage.end();
            continue;
        }
        const auto done =
            found == byStage.end()
                ? m_workspace->discard_draft(m_log, stage.id)
                : m_workspace->keep_draft(m_log, stage.id, "{\"sheets\":" + sheets_text(found->second) + "}");
        saved = saved && done.has_value();
    }
    return saved;
}

}
