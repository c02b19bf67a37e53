#pragma once

#include "qml/viewmodels/row_list_model.hpp"

namespace tender {

struct Scale;

/// The questions of the stage that is marked, for the bid that is chosen.
class QuestionsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MarkSheet")

public:
    enum Role {
        TitleRole = firstRole, ///< title
        MarkRole,              ///< mark: given or in the draft; empty when neither
        StateRole,             ///< questionState: "given", "draft" or "open"
        WordsRole,             ///< stateWords: the state in words
    };
    explicit QuestionsModel(QObject* parent = nullptr)
        : RowListModel{{"title", "mark", "questionState", "stateWords"}, parent}
    {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// The bids that the open sheet marks.
class SheetBidsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MarkSheet")

public:
    enum Role {
        BidderRole = firstRole, ///< bidder
        WordsRole,              ///< progress: "3 of 5", marked of all
    };
    explicit SheetBidsModel(QObject* parent = nullptr) : RowListModel{{"bidder", "progress"}, parent} {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

/// The steps of a published scale, or pass and fail.
class ScaleStepsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MarkSheet")

public:
    enum Role {
        MarkRole = firstRole, ///< mark: as the invitation prints it
        NameRole,             ///< name: "Good"; may be empty
        DescriptorRole,       ///< descriptor: when it is given; may be empty
        KeyRole,              ///< key: that sets it; empty when none is left
    };
    explicit ScaleStepsModel(QObject* parent = nullptr) : RowListModel{{"mark", "name", "descriptor", "key"}, parent} {}
    void show(const Scale& scale);
    void showPassFail();
    /// The mark that a key sets; empty when it sets none.
    [[nodiscard]] QString markOfKey(const QString& key) const;
    /// "4 · Good. Answers all of the question." for a mark; empty when it is not on the scale.
    [[nodiscard]] QString wordsOf(const QString& mark) const;
};

/// What a sheet is about to submit.
class ReviewModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MarkSheet")

public:
    enum Role {
        BidderRole = firstRole, ///< bidder
        QuestionRole,           ///< question
        MarkRole,               ///< mark
        ReasonRole,             ///< reason
        EvidenceRole,           ///< evidence: document and page; may be empty
        NoteRole,               ///< note: what is missing; empty when nothing is
    };
    explicit ReviewModel(QObject* parent = nullptr)
        : RowListModel{{"bidder", "question", "mark", "reason", "evidence", "note"}, parent}
    {}
    void show(QList<QVariantList> rows) { setRows(std::move(rows)); }
};

}
