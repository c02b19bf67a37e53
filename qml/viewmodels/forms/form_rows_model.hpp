#pragma once

#include "qml/viewmodels/forms/form_field.hpp"
#include "qml/viewmodels/row_list_model.hpp"

#include <map>
#include <string>

namespace tender {

/// The fields of a form in the order in which they are filled in.
class FormRowsModel : public tender::RowListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of ActForm")

public:
    enum Role {
        PathRole = firstRole, ///< path: "bid.rates[1].amount"
        DepthRole,            ///< depth: how many groups it stands in
        KindRole,             ///< kind: "text", "lines", "number", "date", "time", "whole", "flag", "choice", "many",
                              ///< "file", "heading" (a group), "closed" (one that is not filled in), "list"
        LabelRole,            ///< label
        HintRole,             ///< hint: what belongs there; of a date or time that was typed, which it is
        ValueRole,            ///< value: as typed
        WordsRole,            ///< words: what can be chosen, in front nothing where one is chosen
        ChoiceRole,           ///< choice: index in the words
        ChosenRole,           ///< chosen: of several choices, "1" or "0" for each of the words
        ProblemRole,          ///< problem: what is wrong with it; may be empty
        RemovableRole,        ///< removable
        FoldRole,             ///< fold: "open" or "folded" where something can be folded away; otherwise empty
        RisesRole,            ///< rises: whether an item of a list can change places with the one before
        SinksRole,            ///< sinks: and with the one behind
    };

    explicit FormRowsModel(QObject* parent = nullptr);
    /// `problems`: by the path of their field.
    void show(const FormField& form, const std::map<std::string, QString>& problems);
};

}
