#pragma once

#include "core/evaluation/figure.hpp"
#include "core/tendering/tender.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <QtCore/QSet>

namespace tender {

/// The working of one figure as a tree drawn in rows: a figure, then what it rests on, one step further in.
class FigureRowsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of FigureInspector")

public:
    enum Role {
        DepthRole = firstRole, ///< depth: 0 for the figure asked for
        KindRole,              ///< kind: "figure" or "source"
        ValueRole,             ///< figureValue: the exact number, or the mark of a source
        TitleRole,             ///< title: what it is about, or who gave it
        WorkingRole,           ///< working: "15 × 4/5"; empty at a leaf
        WordsRole,             ///< words: the rule, or when and in which entry
        ReasonRole,            ///< reason: of a source; may be empty
        EvidenceRole,          ///< evidence: of a source; may be empty
        ExpandableRole,        ///< expandable
        ExpandedRole,          ///< expanded
    };

    explicit FigureRowsModel(QObject* parent = nullptr);
    void show(Figure figure, const Tender& tender);
    /// All of it as lines of text, what is folded too.
    [[nodiscard]] QString text() const;
    void clear();
    /// Opens or closes what is under a row.
    Q_INVOKABLE void toggle(int row);
    Q_INVOKABLE void setExpanded(int row, bool expanded);

private:
    void refill();
    void add(const Figure& figure, int depth, QList<QVariantList>& rows);
    void addSources(const Figure& figure, int depth, QList<QVariantList>& rows) const;
    [[nodiscard]] std::string nameOf(std::string_view by) const;

    Figure m_figure;
    Tender m_tender; ///< for names only
    QSet<QString> m_closed;
    QStringList m_names; ///< of the figure in each row; empty for sources
};

/// The rule of a figure in words for people.
[[nodiscard]] QString rule_words(FigureRule rule);

}
