#pragma once

#include "core/number/decimal.hpp"
#include "reports/text/message.hpp"

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace tender {

/// Text of the core as Qt carries it.
inline QString qtext(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline QString qtext(const Message& message) { return QString::fromStdString(message.text()); }
/// An exact number as people write it.
inline QString qtext(const Rational& value) { return QString::fromStdString(exact_text(value)); }

/// "1 entry", "23 entries": both patterns hold %1.
inline QString counted(qulonglong count, const QString& one, const QString& many)
{
    return (count == 1 ? one : many).arg(count);
}

}
