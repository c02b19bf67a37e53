#include "qml/viewmodels/desk/passphrase_words.hpp"

#include <QtGui/QFontDatabase>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>
#include <QtGui/QRawFont>

#include <algorithm>

namespace tender {

namespace {

/// Lines of words stand so far apart, in heights of a letter.
constexpr qreal lineHeight = 1.5;

/// All letters as wide as each other, so that each is told from its neighbours. Fonts belong to the thread that uses
/// them, and painting may have one of its own.
QRawFont face_of(int pixelSize)
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize);
    return QRawFont::fromFont(font);
}

void paint_letter(QPainter& painter, const QRawFont& face, std::uint8_t letter, QPointF at)
{
    const QChar character{static_cast<char16_t>(letter)};
    quint32 glyph = 0;
    int count = 1;
    if (!face.glyphIndexesForChars(&character, 1, &glyph, &count)) return;
    const QPointF origin;
    QGlyphRun run;
    run.setRawFont(face);
    run.setRawData(&glyph, &origin, 1);
    painter.drawGlyphRun(at, run);
}

qreal letter_width(const QRawFont& face)
{
    const QChar widest{u'm'};
    quint32 glyph = 0;
    int count = 1;
    QPointF advance;
    const bool known =
        face.glyphIndexesForChars(&widest, 1, &glyph, &count) && face.advancesForGlyphIndexes(&glyph, &advance, 1);
    return known ? advance.x() : face.averageCharWidth();
}

/// Where words stand that are broken into lines of a width, none of them in two.
class Lines {
public:
    Lines(const QRawFont& face, qreal width)
        : m_letter{letter_width(face)}, m_line{face.pixelSize() * lineHeight}, m_width{width}
    {}
    /// Before a word of so many letters.
    void begin(std::size_t letters)
    {
        const auto needs = static_cast<qreal>(letters) * m_letter;
        if (m_at.x() > 0 && m_at.x() + needs > m_width) m_at = {0, m_at.y() + m_line};
    }
    [[nodiscard]] QPointF at() const { return m_at; }
    void step() { m_at.rx() += m_letter; }
    [[nodiscard]] qreal height() const { return m_at.y() + m_line; }

private:
    qreal m_letter;
    qreal m_line;
    qreal m_width;
    QPointF m_at;
};

/// Calls `paint(letter, place)` for each letter; what it leaves is the height of all lines.
template <class Paint>
qreal place_words(ByteView words, const QRawFont& face, qreal width, const Paint& paint)
{
    Lines lines{face, width};
    bool begins = true;
    for (auto letter = words.begin(); letter != words.end(); ++letter) {
        if (begins) lines.begin(static_cast<std::size_t>(std::find(letter, words.end(), ' ') - letter));
        begins = *letter == ' ';
        if (!begins) paint(*letter, lines.at());
        lines.step();
    }
    return lines.height();
}

}

void PassphraseWords::setDesk(Desk* desk)
{
    if (desk == m_desk) return;
    if (m_desk != nullptr) disconnect(m_desk, nullptr, this, nullptr);
    m_desk = desk;
    if (m_desk != nullptr) connect(m_desk, &Desk::typedChanged, this, &PassphraseWords::layOut);
    emit deskChanged();
    layOut();
}

void PassphraseWords::setInk(const QColor& ink)
{
    if (ink == m_ink) return;
    m_ink = ink;
    emit lookChanged();
    update();
}

void PassphraseWords::setPixelSize(int pixelSize)
{
    if (pixelSize == m_pixelSize || pixelSize < 1) return;
    m_pixelSize = pixelSize;
    emit lookChanged();
    layOut();
}

void PassphraseWords::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width()) layOut();
}

void PassphraseWords::layOut()
{
    // Hidden words keep their room: it is painted over, and nothing on the page moves.
    auto height = implicitHeight();
    if (m_desk != nullptr && m_desk->keys() != nullptr) {
        m_desk->keys()->readProposal([&](ByteView words) {
            height = place_words(words, face_of(m_pixelSize), width(), [](std::uint8_t, QPointF) {});
        });
    }
    // Not while they are read: whoever follows this may lay out again, and readings of a secret do not nest.
    setImplicitHeight(height);
    update();
}

void PassphraseWords::paint(QPainter* painter)
{
    if (m_desk == nullptr || m_desk->keys() == nullptr) return;
    const auto face = face_of(m_pixelSize);
    painter->setPen(m_ink);
    m_desk->keys()->readProposal([&](ByteView words) {
        place_words(words, face, width(), [&](std::uint8_t letter, QPointF at) {
            paint_letter(*painter, face, letter, at + QPointF{0, face.ascent()});
        });
    });
}

}
