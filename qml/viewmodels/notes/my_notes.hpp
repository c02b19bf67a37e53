#pragma once

#include "qml/viewmodels/drafts/saving.hpp"
#include "qml/viewmodels/drafts/waiting_texts.hpp"
#include "qml/viewmodels/notes/bid_notes.hpp"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace tender {

/// What whoever sits here noted about one bid for themselves: a text, and the questions that they ticked off while it
/// was heard. Saved while it is typed, sealed to its author in a convened tender. No entry holds it and no page shows
/// it to anybody else.
class MyNotes : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Whether there is a bid to write about, and somebody whose notes may be kept.
    Q_PROPERTY(bool isOffered READ isOffered NOTIFY changed)
    /// Whom they are about.
    Q_PROPERTY(QString bidder READ bidder NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /// Whether the past is shown, or nothing is offered.
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)
    Q_PROPERTY(QString readOnlyWords READ readOnlyWords NOTIFY changed)
    /// What happened, what was kept, what to do; empty when nothing stands in the way.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Whether what cannot be read may be taken away.
    Q_PROPERTY(bool canStartAnew READ canStartAnew NOTIFY changed)
    /// "Saved for you alone"; empty while there is nothing to save.
    Q_PROPERTY(QString savedWords READ savedWords NOTIFY changed)

public:
    /// Without texts notes last as long as this.
    explicit MyNotes(std::unique_ptr<DraftTexts> texts = {}, QObject* parent = nullptr);
    /// Saves what is not saved yet.
    ~MyNotes() override;

    /// Turns to the notes of this name, and saves those that were shown before; without a name none are offered.
    /// `past`: they can be read alone.
    void show(const std::optional<DraftName>& name, const QString& bidder, bool past);
    /// Writes what is not written at once instead of in a moment.
    void save();
    /// Somebody else writes here from now on.
    void stopSaving() { m_saving.stop(); }
    [[nodiscard]] bool isTicked(const std::string& stage, std::int64_t place) const;
    [[nodiscard]] bool hasTicks(const std::string& stage) const { return m_notes.ticked.contains(stage); }
    /// Ticks a question of a script off, or takes that back.
    void tick(const std::string& stage, std::int64_t place, bool ticked);
    /// Takes all ticks of a script back.
    void clearTicks(const std::string& stage);

    /// Takes away what cannot be read; what was typed since stays and is saved.
    Q_INVOKABLE void startAnew();

    [[nodiscard]] bool isOffered() const { return m_name.has_value(); }
    [[nodiscard]] QString bidder() const { return m_bidder; }
    [[nodiscard]] QString text() const;
    /// A text without room is not taken, and `problem` says so.
    void setText(const QString& text);
    [[nodiscard]] bool readOnly() const { return m_past || !isOffered(); }
    [[nodiscard]] QString readOnlyWords() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool canStartAnew() const { return m_isUnreadable && !readOnly(); }
    [[nodiscard]] QString savedWords() const;

signals:
    void changed();

private:
    void takeUp();
    void edit(const std::function<void(BidNotes&)>& change);
    void typed();

    WaitingTexts m_texts;
    Saving m_saving{[this] { return m_texts.save(); }, [this] { emit changed(); }};
    std::optional<DraftName> m_name;
    QString m_bidder;
    bool m_past = false;
    BidNotes m_notes;
    bool m_isUnreadable = false;
    bool m_isTooLong = false;
    /// What was typed where something lies that cannot be read: nothing is written over it.
    std::map<DraftName, BidNotes> m_beside;
};

}
