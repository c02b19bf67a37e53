#pragma once

#include <QtCore/QCoreApplication>

namespace tender {

/// The context in which the words of the model's bench are translated.
struct BenchWords {
    Q_DECLARE_TR_FUNCTIONS(tender::BenchWords)
};

}
