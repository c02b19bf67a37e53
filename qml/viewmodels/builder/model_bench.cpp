#include "qml/viewmodels/builder/model_bench.hpp"

#include "core/tendering/tender_problems.hpp"
#include "core/text/json_members.hpp"
#include "core/text/payload_text.hpp"
#include "core/text/tender_text.hpp"
#include "qml/viewmodels/builder/model_outline.hpp"
#include "qml/viewmodels/builder/model_preview.hpp"
#include "qml/viewmodels/builder/model_templates.hpp"
#include "qml/viewmodels/words.hpp"
#include "reports/text/problem_wording.hpp"

#include <QtCore/QMetaObject>

#include <algorithm>

namespace tender {

namespace {

/// More lines than these of one kind are counted, not shown: a form of nonsense has a problem at every field.
constexpr std::size_t problemsShown = 60;
/// After so many evaluations the laboratory says again how far it is.
constexpr std::uint64_t toldEvery = 20;

/// What stands in a form before the paths of a tender.
std::string path_before(bool isProposal) { return isProposal ? "act." : ""; }

/// The object of the form that holds the model: the form itself, or the act that it proposes.
const Json* holder_of(const Json& said, bool isProposal)
{
    const auto* holder = isProposal ? said.find("act") : &said;
    return holder != nullptr && holder->find("model") != nullptr ? holder : nullptr;
}

void write_problems(const Problems& problems, BenchWriter& bench)
{
    for (std::size_t i = 0; i < std::min(problems.size(), problemsShown); ++i) {
        bench.row({.title = qtext(wording_by_labels(problems[i])),
                   .tone = QStringLiteral("warning"),
                   .path = problems[i].path.empty() ? std::string{"model"} : problems[i].path});
    }
    if (problems.size() > problemsShown)
        bench.words(ModelBench::tr("and %1 more").arg(problems.size() - problemsShown));
}

Json without_as(Json json)
{
    if (auto* members = json.object()) std::erase_if(*members, [](const auto& member) { return member.first == "as"; });
    return json;
}

}

ModelBench::ModelBench(ActForm& form, QObject* parent) : QObject{parent}, m_form{form}
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(readAfter);
    connect(&m_timer, &QTimer::timeout, this, &ModelBench::startReading);
    connect(&m_form, &ActForm::changed, this, &ModelBench::formChanged);
}

void ModelBench::use(const Tender& tender)
{
    shut();
    // What was bid and marked has no part in a model.
    m_base = {};
    m_base.id = tender.id;
    m_base.title = tender.title;
    m_base.model = tender.model;
    m_base.lots = tender.lots;
    m_base.panel = tender.panel;
    m_base.bidders = tender.bidders;
}

bool ModelBench::isProposal() const { return m_form.name() == QStringLiteral("propose"); }

QStringList ModelBench::parts() const
{
    return {tr("Outline"), tr("Checklist"), tr("Price"), tr("Laboratory"), tr("What bidders read")};
}

void ModelBench::setPart(int part)
{
    if (part < 0 || part >= partCount || part == m_part) return;
    m_part = part;
    showPart();
    emit changed();
}

void ModelBench::showPart()
{
    if (m_isOpen) {
        m_rows.show(m_shown.rows.at(static_cast<std::size_t>(m_part)));
    } else {
        m_rows.show({});
    }
}

void ModelBench::shut()
{
    if (!m_isOpen) return;
    m_isOpen = false;
    m_timer.stop();
    ++m_opened;
    ++m_trials;
    m_trying = false;
    m_trial.stop();
    m_shown = {};
    m_templateWords.clear();
    m_templates.clear();
    showPart();
    emit changed();
}

void ModelBench::formChanged()
{
    const auto said = m_form.said();
    const bool may = m_form.name() == QStringLiteral("define_model") || isProposal();
    const bool open = may && said && holder_of(*said, isProposal()) != nullptr;
    if (!open) {
        shut();
        return;
    }
    m_stale = true;
    if (!m_isOpen) {
        m_isOpen = true;
        if (!isProposal()) m_templates = template_titles();
        m_part = Outline;
        readNow();
    } else {
        m_timer.start();
    }
}

ModelBench::Read ModelBench::readOf(const Tender& base, const Json& said, bool isProposal)
{
    Read read;
    const auto form = path_before(isProposal);
    const auto* holder = holder_of(said, isProposal);
    if (holder == nullptr) return read;

    auto whole = tender_json(base);
    for (const auto* name : {"model", "lots", "panel", "bidders"}) {
        if (const auto* typed = holder->find(name)) {
            set_member(whole, name, *typed);
        } else if (!isProposal) {
            // What the form leaves out is not there any more.
            std::erase_if(*whole.object(), [&](const auto& member) { return member.first == name; });
        }
    }
    auto tender = tender_from_json(whole);
    const auto problems = tender ? problems_of(*tender) : tender.error();

    BenchWriter outline{form};
    if (!problems.empty()) {
        outline.heading(tender ? tr("What keeps it from being published") : tr("What cannot be read yet"));
        write_problems(problems, outline);
        outline.heading(tr("Stages and weights"));
    }
    write_outline(*holder->find("model"), outline);
    read.rows[Outline] = outline.rows();

    const auto count = static_cast<qulonglong>(problems.size());
    if (!tender) {
        read.standing = counted(count, tr("%1 field cannot be read yet."), tr("%1 fields cannot be read yet."));
        read.tone = QStringLiteral("warning");
        return read;
    }
    read.standing = problems.empty() ? tr("Nothing in the model keeps it from being published.")
                                     : counted(count, tr("%1 thing keeps it from being published."),
                                               tr("%1 things keep it from being published."));
    read.tone = problems.empty() ? QStringLiteral("good") : QStringLiteral("warning");
    BenchWriter checklist{form};
    write_checklist(tender->model, checklist);
    read.rows[Checklist] = checklist.rows();
    BenchWriter prices{form};
    write_price_examples(*tender, prices);
    read.rows[Prices] = prices.rows();
    BenchWriter print{form};
    write_print(*tender, print);
    read.rows[Print] = print.rows();
    read.tender = std::move(*tender);
    return read;
}

void ModelBench::take(Read read)
{
    if (!read.tender) {
        // What could be read last stays, and it is said that it is of before.
        for (const auto part : {Checklist, Prices, Print})
            read.rows.at(part) = m_shown.rows.at(part);
        if (m_shown.tender) read.standing += tr(" All but the outline is as it was when it could last be read.");
        read.tender = std::move(m_shown.tender);
    }
    read.rows[Trials] = std::move(m_shown.rows[Trials]);
    m_shown = std::move(read);
    showPart();
    emit changed();
}

void ModelBench::readNow()
{
    m_timer.stop();
    const auto said = m_form.said();
    if (m_isOpen && said) take(readOf(m_base, *said, isProposal()));
}

void ModelBench::startReading()
{
    if (!m_isOpen) return;
    if (m_reading.isRunning()) {
        m_again = true;
        return;
    }
    auto said = m_form.said();
    if (!said) return;
    m_again = false;
    m_reading.start([this, base = m_base, said = std::move(*said),
                     proposal = isProposal()](const std::atomic<bool>&) -> BackgroundWork::Finish {
        auto read = std::make_shared<Read>(readOf(base, said, proposal));
        return [this, read] {
            if (m_isOpen) take(std::move(*read));
            if (m_again) m_timer.start();
        };
    });
}

void ModelBench::startFrom(int index)
{
    if (!m_isOpen || index < 0 || index >= m_templates.size()) return;
    const auto made = model_template(index);
    if (!made) {
        m_templateWords = made.error();
        emit changed();
        return;
    }
    m_templateWords = tr("Filled from the exercise “%1”. Nothing is recorded yet. Made up in it: %2 Make every line "
                         "your own before you publish.")
                          .arg(made->title, made->illustrative.isEmpty() ? tr("nothing is said to be.")
                                                                         : made->illustrative.join(QLatin1Char(' ')));
    m_form.refill(without_as(command_json(made->model)), tr("Filled from “%1”").arg(made->title));
    readNow();
}

void ModelBench::startLaboratory()
{
    if (!m_isOpen || m_trying || m_trial.isRunning()) return;
    readNow();
    if (!m_shown.tender || m_shown.tone != QStringLiteral("good")) {
        emit changed();
        return;
    }
    m_trying = true;
    m_staleBefore = m_stale;
    m_stale = false;
    const auto trials = ++m_trials;
    m_evaluations = 0;
    m_trial.start([this, tender = *m_shown.tender, trials,
                   form = path_before(isProposal())](const std::atomic<bool>& stopped) -> BackgroundWork::Finish {
        return [this, rows = tried(tender, form, trials, stopped), trials] {
            if (trials != m_trials) return emit changed();
            m_trying = false;
            m_shown.rows[Trials] = rows;
            showPart();
            emit changed();
        };
    });
    emit changed();
}

QList<QVariantList> ModelBench::tried(const Tender& tender, const std::string& form, std::uint64_t trials,
                                      const std::atomic<bool>& stopped)
{
    BenchWriter bench{form};
    write_laboratory(tender, bench, [&](std::uint64_t done) {
        if (done % toldEvery == 0) {
            QMetaObject::invokeMethod(
                this,
                [this, done, trials] {
                    if (trials != m_trials || !m_trying) return;
                    m_evaluations = done;
                    emit changed();
                },
                Qt::QueuedConnection);
        }
        return !stopped.load();
    });
    return bench.rows();
}

void ModelBench::cancelLaboratory()
{
    if (!m_trying) return;
    ++m_trials;
    m_trying = false;
    m_stale = m_stale || m_staleBefore;
    m_trial.stop();
    emit changed();
}

QString ModelBench::tryingWords() const
{
    if (m_trying && m_evaluations == 0)
        return tr("Trying the model with made-up bids. You can go on writing meanwhile.");
    if (m_trying)
        return tr("Trying the model with made-up bids: %1 evaluations so far. You can go on writing meanwhile.")
            .arg(m_evaluations);
    if (m_trial.isRunning()) return tr("It is being stopped; then it can be tried again.");
    if (m_shown.tone != QStringLiteral("good"))
        return tr("It can be tried when nothing keeps it from being published.");
    if (m_shown.rows[Trials].isEmpty()) return tr("Not tried yet.");
    return m_stale ? tr("The form changed since this was tried.") : tr("Tried as the form stands.");
}

}
