#pragma once

#include "qml/viewmodels/row_list_model.hpp"
#include "reports/model/paper.hpp"

#include <vector>

namespace tender {

/// One line of a paper; what each member is for is said at the roles of PaperLinesModel.
struct PaperLine {
    const char* kind;
    QString text;
    QString lead{};
    QStringList cells{};
    QList<int> shares{};
    bool emphasised = false;
};

/// A paper as lines that are read on the screen, in its order. Roles: `kind` ("title", "section", "subheading",
/// "words", "item", "fact", "notice", "columns", "cells"), `lead` (what stands before the text: a number, a name, the
/// heading of a notice), `text` (of a table row all of it, each value with its column), `cells` and `shares` (of a
/// table: its values, and what each column has of the width, in thousandths), `emphasised`.
class PaperLinesModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of PaperPreview")

public:
    explicit PaperLinesModel(QObject* parent = nullptr);
    void show(const std::vector<PaperLine>& lines);
};

/// The lines of a paper, or of one section.
[[nodiscard]] std::vector<PaperLine> paper_lines(const Paper& paper);
[[nodiscard]] std::vector<PaperLine> paper_lines(const Section& section);

}
