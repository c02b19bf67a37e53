#include "qml/viewmodels/papers/paper_preview.hpp"

#include "core/procedure/conclusion.hpp"
#include "qml/viewmodels/pages/page_words.hpp"
#include "reports/text/names.hpp"
#include "reports/text/report_wording.hpp"

#include <algorithm>

namespace tender {

/// A paper put together, or why there is none.
struct PaperPreview::Prepared {
    Result<Paper, Message> paper;
    std::vector<PaperLine> lines;
};

PaperPreview::PaperPreview(Actions actions, std::shared_ptr<const PaperFiles> files, QString folder, QObject* parent)
    : QObject{parent}, m_actions{std::move(actions)}, m_files{std::move(files)}, m_folder{std::move(folder)}
{
    connect(&m_work, &BackgroundWork::runningChanged, this, &PaperPreview::changed);
}

void PaperPreview::use(SnapshotPtr snapshot, const PageInput& input, bool past)
{
    m_snapshot = std::move(snapshot);
    m_today = input.today;
    m_past = past;
    m_hidden.clear();
    for (std::size_t i = 0; i < matters; ++i) {
        const auto matter = static_cast<Matter>(i);
        if (auto kept = input.kept(matter)) m_hidden.push_back(std::move(*kept));
    }
    if (m_open) ask();
}

void PaperPreview::ask()
{
    m_refusal.clear();
    prepare();
}

void PaperPreview::open(const std::string& bid)
{
    m_open = true;
    m_bid = bid;
    m_byPost = false;
    m_day = m_today ? qtext(iso_text(*m_today)) : QString{};
    m_made.clear();
    m_lines.show({});
    ask();
}

void PaperPreview::close()
{
    if (!m_open) return;
    m_open = false;
    ++m_asked;
    m_paper.reset();
    m_lines.show({});
    emit changed();
}

QString PaperPreview::title() const
{
    if (m_snapshot == nullptr || m_bid.empty()) return tr("Board paper");
    return tr("Letter to %1").arg(qname(Names{m_snapshot->tender()}.bid(m_bid)));
}

void PaperPreview::setDay(const QString& day)
{
    if (day == m_day) return;
    m_day = day;
    m_made.clear();
    ask();
}

void PaperPreview::setByPost(bool byPost)
{
    if (byPost == m_byPost) return;
    m_byPost = byPost;
    m_made.clear();
    ask();
}

void PaperPreview::setFolder(const QString& folder)
{
    m_folder = folder;
    emit changed();
}

std::optional<PaperWish> PaperPreview::wish() const
{
    const auto day = Date::from_iso(m_day.trimmed().toStdString());
    if (!day) return std::nullopt;
    return PaperWish{.bid = m_bid, .day = *day, .by_post = m_byPost};
}

QString PaperPreview::dayRefusal() const
{
    return wish() ? QString{} : tr("A day is written like 2010-03-23. Until it is one, nothing is made.");
}

void PaperPreview::prepare()
{
    ++m_asked;
    m_paper.reset();
    m_cautions.clear();
    const auto wanted = wish();
    if (wanted && m_open && m_snapshot != nullptr) {
        const auto shown = matters_of(*wanted);
        const auto hidden = std::ranges::find_if(
            m_hidden, [&](const NotShown& kept) { return std::ranges::find(shown, kept.matter) != shown.end(); });
        if (hidden != m_hidden.end()) {
            m_refusal = PageWords::notShown(*hidden);
            m_lines.show({});
        } else if (!m_work.isRunning()) {
            auto [checkpoint, demonstration] =
                m_past ? std::pair{std::optional<Note>{}, false} : m_actions.checkpoint();
            m_work.start([this, wanted, snapshot = m_snapshot, asked = m_asked, checkpoint = std::move(checkpoint),
                          demonstration = demonstration](const std::atomic<bool>&) -> BackgroundWork::Finish {
                auto prepared = std::make_shared<Prepared>(
                    Prepared{made_paper({.state = snapshot->procedure,
                                         .sheet = snapshot->sheet ? &*snapshot->sheet : nullptr,
                                         .evaluation = snapshot->evaluation,
                                         .checkpoint = checkpoint,
                                         .demonstration = demonstration},
                                        *wanted),
                             {}});
                if (prepared->paper) prepared->lines = paper_lines(*prepared->paper);
                return [this, prepared, asked] { take(prepared, asked); };
            });
        }
    }
    emit changed();
}

void PaperPreview::take(const std::shared_ptr<Prepared>& prepared, std::uint64_t asked)
{
    if (asked != m_asked) {
        // Asked again meanwhile, of another moment or for another day.
        if (m_open) prepare();
        return;
    }
    if (!prepared->paper) {
        m_refusal = qtext(prepared->paper.error());
        m_lines.show({});
        return;
    }
    QStringList sentences;
    for (const auto& caution : cautions_of(*prepared->paper))
        sentences.append(qtext(caution));
    m_cautions = sentences.join(QLatin1Char(' '));
    m_lines.show(prepared->lines);
    m_paper = std::make_shared<const Paper>(std::move(*prepared->paper));
}

std::optional<PaperKind> PaperPreview::owed() const
{
    if (m_bid.empty() || m_snapshot == nullptr) return std::nullopt;
    const auto kind = letter_kind(m_snapshot->procedure, m_snapshot->evaluation, m_bid);
    const auto* found = kind ? owed_letter(m_snapshot->tender(), *kind) : nullptr;
    return found == nullptr ? std::nullopt : std::optional{found->paper};
}

bool PaperPreview::makes() const { return m_open && !m_past && m_files != nullptr && m_paper != nullptr && !busy(); }

bool PaperPreview::records() const
{
    if (!makes() || is_draft(*m_paper) || !m_actions.mayRecord()) return false;
    const auto kind = owed();
    return kind && issued_paper(m_snapshot->procedure, *kind, m_bid) == nullptr;
}

QString PaperPreview::makeWords() const
{
    if (m_past) return tr("This is the paper as it would have been at that moment. It is made from now alone.");
    if (!makes()) return {};
    if (records()) {
        return tr("Writes the letter into the folder and records that it goes out on that day, with the fingerprint of "
                  "its file.");
    }
    if (m_bid.empty()) return tr("Writes the paper into the folder. Nothing is recorded.");
    if (is_draft(*m_paper)) return tr("Writes a draft into the folder. Nothing is recorded: it may not go out yet.");
    const auto kind = owed();
    if (!kind) return tr("Writes the letter into the folder. No law is known that owes it, so nothing is recorded.");
    if (issued_paper(m_snapshot->procedure, *kind, m_bid) != nullptr)
        return tr("That it went out is on record. Writes another copy; the file that went out stays as it is.");
    return tr("Writes the letter into the folder. Your role does not record that it went out.");
}

void PaperPreview::make(bool recording)
{
    const auto wanted = wish();
    if (!makes() || !wanted) return;
    m_refusal.clear();
    m_made.clear();
    std::optional<IssuedPaper> sent;
    if (recording) {
        sent = IssuedPaper{.paper = *owed(),
                           .bid = m_bid,
                           .sent = wanted->day,
                           .by_post = m_byPost,
                           .received = {},
                           .sha256 = {},
                           .text = {}};
    }
    m_work.start([this, paper = m_paper, files = m_files, folder = m_folder.toStdString(),
                  name = paper_file_name(m_snapshot->tender(), *wanted),
                  sent](const std::atomic<bool>&) -> BackgroundWork::Finish {
        auto written = std::make_shared<Result<std::vector<MadeFile>, ReportError>>(files->write(*paper, folder, name));
        return [this, written, sent] { finish(*written, sent); };
    });
}

void PaperPreview::finish(const Result<std::vector<MadeFile>, ReportError>& files,
                          const std::optional<IssuedPaper>& sent)
{
    // What the paper says may have changed while its file was written.
    if (m_open && m_paper == nullptr) prepare();
    if (!files) {
        m_refusal = qtext(wording(files.error()));
        return;
    }
    QStringList lines;
    for (const auto& file : *files)
        lines.append(tr("%1 (SHA-256 %2)").arg(qtext(file.path), qtext(file.sha256)));
    const auto where = tr("Written: %1.").arg(lines.join(QStringLiteral("; ")));
    if (!sent) {
        m_made = where;
        return;
    }
    auto issued = *sent;
    issued.sha256 = files->back().sha256;
    // To record is to be shown the new state, which clears what is said here.
    const auto refused = m_actions.record(IssuePaper{issued});
    if (refused) {
        m_refusal = tr("%1 The files are written all the same: %2.").arg(*refused, lines.join(QStringLiteral("; ")));
    } else {
        m_made = tr("%1 Recorded as sent on %2.").arg(where, PageWords::on(issued.sent));
    }
}

}
