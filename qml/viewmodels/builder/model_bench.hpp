#pragma once

#include "core/criteria/problem.hpp"
#include "core/tendering/tender.hpp"
#include "qml/viewmodels/background_work.hpp"
#include "qml/viewmodels/builder/bench_rows.hpp"
#include "qml/viewmodels/forms/act_form.hpp"

#include <QtCore/QTimer>

#include <array>

namespace tender {

/// The bench beside a form that holds a model: what its stages and weights come to, what keeps it from being published,
/// what each question lacks, what the price method gives, what bidders will read, and the laboratory. It reads the form
/// some moments after each change, beside the window, and never writes it but for templates.
class ModelBench : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of OpenTender")
    /// Whether the form holds a model.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// Titles of the parts, and the one that is shown.
    Q_PROPERTY(QStringList parts READ parts CONSTANT)
    Q_PROPERTY(int part READ part WRITE setPart NOTIFY changed)
    /// How the model stands: what keeps it from being published, or that nothing does; and the tone of that.
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(tender::BenchRowsModel* rows READ rows CONSTANT)
    /// Whether the part that is shown is the laboratory, whether that runs, and what it is doing or waits for.
    Q_PROPERTY(bool isLaboratory READ isLaboratory NOTIFY changed)
    Q_PROPERTY(bool trying READ trying NOTIFY changed)
    Q_PROPERTY(QString tryingWords READ tryingWords NOTIFY changed)
    /// Exercises that the form can start from; empty where it cannot.
    Q_PROPERTY(QStringList templates READ templates NOTIFY changed)
    /// Which exercise the form was filled from and what is made up in it; empty for none.
    Q_PROPERTY(QString templateWords READ templateWords NOTIFY changed)

public:
    enum Part { Outline, Checklist, Prices, Trials, Print };
    static constexpr int partCount = 5;
    /// So long after a change the form is read, in milliseconds.
    static constexpr int readAfter = 300;

    /// `form` must outlive this.
    explicit ModelBench(ActForm& form, QObject* parent = nullptr);

    /// The tender whose model the form will hold, before the form is opened.
    void use(const Tender& tender);
    /// Reads the form now, here: what the timer does beside the window.
    void readNow();

    /// Fills the form with the model of an exercise, by its place in `templates`.
    Q_INVOKABLE void startFrom(int index);
    Q_INVOKABLE void startLaboratory();
    /// Stops it; what was found so far is thrown away.
    Q_INVOKABLE void cancelLaboratory();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] int part() const { return m_part; }
    void setPart(int part);
    [[nodiscard]] QString standing() const { return m_shown.standing; }
    [[nodiscard]] QString tone() const { return m_shown.tone; }
    BenchRowsModel* rows() { return &m_rows; }
    [[nodiscard]] bool isLaboratory() const { return m_part == Trials; }
    [[nodiscard]] bool trying() const { return m_trying; }
    [[nodiscard]] QString tryingWords() const;
    [[nodiscard]] QStringList templates() const { return m_templates; }
    [[nodiscard]] QString templateWords() const { return m_templateWords; }
    [[nodiscard]] bool isReading() const { return m_timer.isActive() || m_reading.isRunning(); }

signals:
    void changed();

private:
    /// What reading a form came to.
    struct Read {
        QString standing;
        QString tone;
        std::optional<Tender> tender; ///< where the form could be read as one
        std::array<QList<QVariantList>, partCount> rows;
    };
    [[nodiscard]] static Read readOf(const Tender& base, const Json& said, bool isProposal);
    /// Whether the form proposes to amend the model instead of defining one.
    [[nodiscard]] bool isProposal() const;
    void shut();
    void formChanged();
    void startReading();
    void take(Read read);
    void showPart();
    /// What the laboratory found, unless it was stopped; on the thread of its own.
    [[nodiscard]] QList<QVariantList> tried(const Tender& tender, const std::string& form, std::uint64_t trials,
                                            const std::atomic<bool>& stopped);

    ActForm& m_form;
    Tender m_base;
    bool m_isOpen = false;
    bool m_again = false; ///< the form changed while it was read
    bool m_trying = false;
    bool m_stale = false;       ///< the form changed since the laboratory began or ended
    bool m_staleBefore = false; ///< the same of what was found before the trial that runs
    int m_part = Outline;
    std::uint64_t m_opened = 0;      ///< what was read of a form that is closed is thrown away
    std::uint64_t m_trials = 0;      ///< an answer of earlier trials is thrown away
    std::uint64_t m_evaluations = 0; ///< of the trial that runs
    Read m_shown;
    QStringList m_templates;
    QString m_templateWords;
    BenchRowsModel m_rows;
    QTimer m_timer;
    BackgroundWork m_reading;
    BackgroundWork m_trial;
};

}
