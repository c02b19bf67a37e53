#pragma once

#include "core/session/tender_log.hpp"
#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/pages/tender_pages.hpp"
#include "qml/viewmodels/papers/paper_files.hpp"
#include "qml/viewmodels/papers/paper_lines_model.hpp"
#include "reports/text/paper_making.hpp"

#include <functional>
#include <memory>

namespace tender {

/// A letter or the board paper, read on the screen as its file will have it, and made in one step: the files are
/// written and, for a letter that the law owes, that it went out is recorded with their fingerprint. Both off the
/// thread of the window.
class PaperPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// "Letter to Bidder A", "Board paper".
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// Whether it is being put together or written.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /// Why it cannot be read or was not made: what happened, what was kept, what to do. Empty when all is well.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// What was made, where it lies, and whether it was recorded.
    Q_PROPERTY(QString made READ made NOTIFY changed)
    /// What whoever sends it is to know.
    Q_PROPERTY(QString cautions READ cautions NOTIFY changed)
    /// What pressing the button does, in a sentence.
    Q_PROPERTY(QString makeWords READ makeWords NOTIFY changed)
    /// The day on which it goes out, as 2010-03-23.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed)
    Q_PROPERTY(QString dayRefusal READ dayRefusal NOTIFY changed)
    Q_PROPERTY(bool byPost READ byPost WRITE setByPost NOTIFY changed)
    /// Where the files go.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    Q_PROPERTY(bool isLetter READ isLetter NOTIFY changed)
    /// Whether it can be made: not of an earlier moment, and not before it stands on the page.
    Q_PROPERTY(bool makes READ makes NOTIFY changed)
    /// Whether making it records that it went out.
    Q_PROPERTY(bool records READ records NOTIFY changed)
    Q_PROPERTY(tender::PaperLinesModel* lines READ lines CONSTANT)

public:
    /// What the preview asks of the open tender.
    struct Actions {
        std::function<std::optional<QString>(const Command&)> record;     ///< gives why it was refused
        std::function<bool()> mayRecord;                                  ///< whether a role of the person allows it
        std::function<std::pair<std::optional<Note>, bool>()> checkpoint; ///< and whether of demonstration entries
    };

    /// `files`: must outlive this; null where nothing can be written.
    PaperPreview(Actions actions, std::shared_ptr<const PaperFiles> files, QString folder, QObject* parent = nullptr);

    /// What is shown is another moment now, or read by somebody else: an open paper is put together anew.
    void use(SnapshotPtr snapshot, const PageInput& input, bool past);
    /// Opens the letter to a bid, or the board paper where there is none.
    void open(const std::string& bid);

    Q_INVOKABLE void close();
    /// Writes the files and records nothing.
    Q_INVOKABLE void save() { make(false); }
    /// Writes the files and, where `records`, records that the letter went out.
    Q_INVOKABLE void makeAndRecord() { make(records()); }

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool busy() const { return m_work.isRunning(); }
    [[nodiscard]] QString refusal() const { return m_refusal; }
    [[nodiscard]] QString made() const { return m_made; }
    [[nodiscard]] QString cautions() const { return m_cautions; }
    [[nodiscard]] QString makeWords() const;
    [[nodiscard]] QString day() const { return m_day; }
    void setDay(const QString& day);
    [[nodiscard]] QString dayRefusal() const;
    [[nodiscard]] bool byPost() const { return m_byPost; }
    void setByPost(bool byPost);
    [[nodiscard]] QString folder() const { return m_folder; }
    void setFolder(const QString& folder);
    [[nodiscard]] bool isLetter() const { return !m_bid.empty(); }
    [[nodiscard]] bool makes() const;
    [[nodiscard]] bool records() const;
    PaperLinesModel* lines() { return &m_lines; }

signals:
    void changed();

private:
    struct Prepared;
    [[nodiscard]] std::optional<PaperWish> wish() const;
    void ask();
    void prepare();
    void take(const std::shared_ptr<Prepared>& prepared, std::uint64_t asked);
    void make(bool recording);
    void finish(const Result<std::vector<MadeFile>, ReportError>& files, const std::optional<IssuedPaper>& sent);
    [[nodiscard]] std::optional<PaperKind> owed() const;

    Actions m_actions;
    std::shared_ptr<const PaperFiles> m_files;
    QString m_folder;
    SnapshotPtr m_snapshot;
    std::vector<NotShown> m_hidden; ///< what whoever sits at the desk is not shown
    std::optional<Date> m_today;
    bool m_past = false;
    bool m_open = false;
    std::string m_bid;
    QString m_day;
    bool m_byPost = false;
    QString m_refusal;
    QString m_made;
    QString m_cautions;
    std::shared_ptr<const Paper> m_paper; ///< as it is on the page; null while there is none
    std::uint64_t m_asked = 0;            ///< how often a paper was asked for: an answer of before is thrown away
    PaperLinesModel m_lines;
    BackgroundWork m_work; ///< last, so that it ends before what it works on
};

}
