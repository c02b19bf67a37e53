#pragma once

#include "core/session/workspace.hpp"
#include "qml/viewmodels/forms/act_form.hpp"
#include "reports/text/names.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <memory>
#include <string>
#include <vector>

namespace tender {

/// The acts that a tender can be asked for: what each asks of the person who does it, what is known of it already, and
/// the command that it becomes. What needs keys, files or fingerprints is asked for as people know it and made here.
class TenderActs {
    Q_DECLARE_TR_FUNCTIONS(tender::TenderActs)

public:
    /// Both must outlive this.
    TenderActs(Workspace& workspace, TenderLog& log) : m_workspace{workspace}, m_log{log} {}

    /// The schema of an act's form; an object without members where there is nothing to ask. What must lie nowhere in
    /// clear before it is recorded is `writeOnly` in it, and no draft holds it.
    [[nodiscard]] Json schema(const std::string& name) const;
    /// What a member of the form of an act may name.
    [[nodiscard]] FormReferences references(const std::string& name) const;
    /// What the state of the tender says already of an act that is begun about something `given`.
    [[nodiscard]] Json filled(const std::string& name, const Json& given) const;

    /// Does the act: makes the command, decides, signs, records. Nothing was changed where it is refused.
    [[nodiscard]] FormAnswer carryOut(const std::string& name, const Json& members);

    /// Whether the role of whoever acts allows an act at all; the rules say more when it is sent.
    [[nodiscard]] bool isMine(const std::string& name) const;

private:
    struct Made;
    [[nodiscard]] Made made(const std::string& name, const Json& members);
    [[nodiscard]] Made madeWithDocument(const std::string& name, const Json& members);
    [[nodiscard]] Made madeOfFile(const Json& members);
    [[nodiscard]] Made madeOfSealedFile(const Json& members);
    /// A recommendation drafted from the evaluation: for the lot that is given, or the first without one.
    [[nodiscard]] Json recommended(const Json& given) const;
    [[nodiscard]] Names names() const;

    Workspace& m_workspace;
    TenderLog& m_log;
};

}
