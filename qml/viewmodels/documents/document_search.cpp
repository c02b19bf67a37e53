#include "qml/viewmodels/documents/document_search.hpp"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace tender {

namespace {

/// The words of a page in one line, and where each begins in it.
struct FoldedPage {
    QString line;
    std::vector<qsizetype> begins;
};

FoldedPage folded(const PageText& page)
{
    FoldedPage out;
    for (const auto& word : page.words) {
        out.begins.push_back(out.line.size());
        out.line += word.text.toCaseFolded() + QLatin1Char{' '};
    }
    return out;
}

/// The words of evidence and names, without what files add to them.
QString plain(const QString& text)
{
    static const QRegularExpression between{QStringLiteral("[\\s_.,-]+")};
    return text.toCaseFolded().replace(between, QStringLiteral(" ")).trimmed();
}

/// How much of a document's name an evidence tells: the whole of it counts most, then its longest word.
qsizetype told_of(const QString& name, const QString& evidence)
{
    const auto base = plain(QFileInfo{name}.completeBaseName());
    // Whole words only: "a" is not named by "page".
    const auto says = [&](const QString& words) {
        return QStringLiteral(" %1 ").arg(evidence).contains(QStringLiteral(" %1 ").arg(words));
    };
    if (!base.isEmpty() && says(base)) return 1000 + base.size();
    qsizetype longest = 0;
    for (const auto& word : base.split(QLatin1Char{' '})) {
        if (word.size() > 3 && says(word)) longest = std::max(longest, word.size());
    }
    return longest;
}

}

std::vector<FoundPlace> places_of(const QString& phrase, const std::vector<PageText>& pages, std::size_t most)
{
    std::vector<FoundPlace> found;
    const auto wanted = phrase.simplified().toCaseFolded();
    if (wanted.isEmpty()) return found;
    for (const auto& page : pages) {
        const auto text = folded(page);
        for (auto at = text.line.indexOf(wanted); at >= 0 && found.size() < most;
             at = text.line.indexOf(wanted, at + wanted.size())) {
            FoundPlace place{.page = page.page, .words = {}, .size = page.size};
            auto word = std::ranges::upper_bound(text.begins, at) - text.begins.begin() - 1;
            for (; word < static_cast<std::ptrdiff_t>(page.words.size()) &&
                   text.begins[static_cast<std::size_t>(word)] < at + wanted.size();
                 ++word)
                place.words.push_back(page.words[static_cast<std::size_t>(word)].place);
            found.push_back(std::move(place));
        }
    }
    return found;
}

QRectF share_of_page(const QRectF& place, QSizeF page, QSizeF drawn)
{
    // A page that is turned by a quarter is drawn so, and its words are placed so; only its size is told unturned.
    if ((page.width() > page.height()) != (drawn.width() > drawn.height())) page.transpose();
    if (page.isEmpty()) return {};
    const QRectF share{place.x() / page.width(), place.y() / page.height(), place.width() / page.width(),
                       place.height() / page.height()};
    return share.intersected(QRectF{0, 0, 1, 1});
}

std::optional<EvidencePlace> evidence_place(const QString& part, const QStringList& documents)
{
    static const QRegularExpression pageNumber{QStringLiteral("\\bp(?:p|ages?)?\\.?\\s*(\\d{1,6})\\b"),
                                               QRegularExpression::CaseInsensitiveOption};
    const auto match = pageNumber.match(part);
    const auto page = match.captured(1).toInt();
    if (page < 1) return std::nullopt;
    const auto words = plain(part);
    int best = -1;
    qsizetype most = 0;
    for (int index = 0; index < documents.size(); ++index) {
        const auto told = told_of(documents[index], words);
        if (told > most) {
            most = told;
            best = index;
        }
    }
    // "Page 4" alone is a place where there is one document, and a guess where there are several.
    if (best < 0 && documents.size() == 1 && plain(part.left(match.capturedStart())).isEmpty()) best = 0;
    if (best < 0) return std::nullopt;
    return EvidencePlace{best, page};
}

}
