#pragma once

#include "reports/pdf/type.hpp"

#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tender {

/// Breaks texts into lines, and remembers where: a paper is set twice, once to count its pages and once to draw them,
/// and finding the breaks is most of the work. The second pass has to ask for the same texts in the same order.
class LineBreaks {
public:
    /// The lines of a text in a column of this width; never none, so that an empty cell is one line high.
    QStringList lines(const QString& text, const Type& type, qreal width);
    /// Begins the second pass.
    void replay();

private:
    std::vector<std::uint32_t> ends_; ///< for each text the number of its lines, then where each ends
    std::size_t next_ = 0;
    bool replaying_ = false;
};

}
