#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace tender {

class Rational;

/// What is drawn in one row of a chart, from one place of its scale to another.
struct ChartPart {
    enum class Kind {
        Bar,  ///< from start to end, outlined
        Span, ///< a line from start to end
        Dot,  ///< at start; the label says how many lie there when there are several
        Mark, ///< an upright line at start
    };
    Kind kind = Kind::Bar;
    int startPerMille = 0; ///< of the length of the scale, rounded down
    int endPerMille = 0;
    QString label{};
    int colourIndex = 0; ///< in the palette of the theme
};

/// One row of a chart with every value in words.
struct ChartRow {
    QString title;
    QString printed;  ///< the values as they are printed beside the title
    QString detail{}; ///< what follows from them; may be empty
    QString spoken;   ///< the whole row in one sentence
    QString scaleFrom{};
    QString scaleTo{};
    QList<ChartPart> parts{};
};

/// Where `part` lies on a scale from 0 to `whole`, in thousandths rounded down; 0 where there is no scale.
[[nodiscard]] int per_mille(const Rational& part, const Rational& whole);

}
