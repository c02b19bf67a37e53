#include "qml/viewmodels/drafts.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace tender {

namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }
std::string text(const QJsonObject& object, const char* member)
{
    return object[QLatin1String{member}].toString().toStdString();
}

}

Drafts::Drafts(QString file) : m_file{std::move(file)} { load(); }

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

bool Drafts::save() const
{
    if (!hasFile()) return true;
    QJsonArray all;
    for (const auto& [place, mark] : m_marks) {
        all.append(QJsonObject{{"seat", text(place.seat)},
                               {"bid", text(place.bid)},
                               {"criterion", text(place.criterion)},
                               {"mark", text(mark.mark)},
                               {"reason", text(mark.reason)},
                               {"evidence", text(mark.evidence)}});
    }
    if (!QDir{}.mkpath(QFileInfo{m_file}.path())) return false;
    QSaveFile out{m_file};
    if (!out.open(QIODevice::WriteOnly)) return false;
    out.write(QJsonDocument{all}.toJson());
    return out.commit();
}

void Drafts::load()
{
    QFile in{m_file};
    if (m_file.isEmpty() || !in.open(QIODevice::ReadOnly)) return;
    const auto all = QJsonDocument::fromJson(in.readAll()).array();
    for (const auto& item : all) {
        const auto object = item.toObject();
        keep({text(object, "seat"), text(object, "bid"), text(object, "criterion")},
             {.criterion = text(object, "criterion"),
              .mark = text(object, "mark"),
              .reason = text(object, "reason"),
              .evidence = text(object, "evidence")});
    }
}

}
