#include "qml/app/poppler_renderer.hpp"

#include "qml/app/limited_process.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <algorithm>
#include <cstring>

namespace tender {

namespace {

using Kind = RenderFailure::Kind;

/// Exit code of a shell or of bubblewrap for a program that a signal ended: 128 and the number of the signal.
constexpr int endedBySignal = 128;

QStringList sandbox_arguments()
{
    QStringList arguments{QStringLiteral("--unshare-all"), QStringLiteral("--die-with-parent"),
                          QStringLiteral("--new-session"), QStringLiteral("--clearenv"),
                          QStringLiteral("--cap-drop"),    QStringLiteral("ALL")};
    // Programs, libraries, fonts and nothing else; what is not there is left out.
    for (const auto* folder :
         {"/usr", "/bin", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig"}) {
        const auto path = QString::fromLatin1(folder);
        arguments << QStringLiteral("--ro-bind-try") << path << path;
    }
    for (const auto* word :
         {"--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", "/", "--setenv", "LANG", "C.UTF-8", "--"})
        arguments << QString::fromLatin1(word);
    return arguments;
}

RenderFailure failure_of(const LimitedRun& run)
{
    const auto said = QString::fromUtf8(run.said).trimmed();
    switch (run.end) {
    case LimitedRun::End::NotStarted:
        return {Kind::NoProgram, said};
    case LimitedRun::End::TookTooLong:
        return {Kind::TookTooLong, said};
    case LimitedRun::End::TooMuch:
        return {Kind::TooMuchWork, said};
    case LimitedRun::End::Stopped:
        return {Kind::Stopped, {}};
    case LimitedRun::End::Killed:
    case LimitedRun::End::Ended:
        break;
    }
    if (run.said.contains("Incorrect password")) return {Kind::Encrypted, said};
    if (run.said.contains("bad_alloc") || run.said.contains("Out of memory")) return {Kind::TooMuchWork, said};
    if (run.end == LimitedRun::End::Killed || run.exitCode > endedBySignal) return {Kind::Ended, said};
    return {Kind::Damaged, said};
}

/// Takes a number up to white space off the front; nothing where none stands, or one of more than six digits.
std::optional<int> take_number(const QByteArray& bytes, qsizetype& at)
{
    int number = 0;
    const auto begin = at;
    while (at < bytes.size() && at - begin < 6 && bytes[at] >= '0' && bytes[at] <= '9')
        number = number * 10 + (bytes[at++] - '0');
    if (at == begin || at >= bytes.size() || (bytes[at] != ' ' && bytes[at] != '\n')) return std::nullopt;
    ++at;
    return number;
}

/// Pixels as pdftoppm writes them, in the simplest of formats (netpbm "P6", one byte for each colour), so that nothing
/// that could be attacked decodes what comes out of a hostile document. Null when it is anything else.
QImage pixels_of(const QByteArray& written, int side)
{
    qsizetype at = 3;
    if (!written.startsWith("P6\n")) return {};
    const auto width = take_number(written, at);
    const auto height = width ? take_number(written, at) : std::nullopt;
    const auto brightest = height ? take_number(written, at) : std::nullopt;
    if (!brightest || *brightest != 255 || *width < 1 || *height < 1 || *width > side || *height > side) return {};
    const auto line = static_cast<std::size_t>(*width) * 3;
    if (static_cast<std::size_t>(written.size() - at) != line * static_cast<std::size_t>(*height)) return {};
    QImage image{*width, *height, QImage::Format_RGB888};
    if (image.isNull()) return {};
    for (int row = 0; row < *height; ++row)
        std::memcpy(image.scanLine(row), written.constData() + at + static_cast<qsizetype>(line) * row, line);
    return image;
}

/// A line of what `pdftotext -tsv` writes: level, page, four numbers of place in the text, left, top, width, height,
/// confidence, text. Level 1 is a page, 5 a word. Left and top of a page after the first are those of the word before
/// it (Poppler 22.12) and so are not read.
void read_line(const QByteArray& line, std::vector<PageText>& pages)
{
    constexpr int columns = 12;
    const auto cells = line.split('\t');
    if (cells.size() < columns) return;
    const QRectF place{cells[6].toDouble(), cells[7].toDouble(), cells[8].toDouble(), cells[9].toDouble()};
    if (cells[0] == "1") pages.push_back({cells[1].toInt(), place.size(), {}});
    if (cells[0] == "5" && !pages.empty()) pages.back().words.push_back({QString::fromUtf8(cells[11]), place});
}

}

PopplerRenderer::PopplerRenderer(RenderLimits limits, QString folder) : m_limits{limits}, m_folder{std::move(folder)} {}

QString PopplerRenderer::found(const QString& program) const
{
    return QStandardPaths::findExecutable(program, m_folder.isEmpty() ? QStringList{} : QStringList{m_folder});
}

bool PopplerRenderer::isSandboxed() const
{
    std::call_once(m_tried, [this] {
        const auto wrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
        const auto program = found(QStringLiteral("pdfinfo"));
        if (wrap.isEmpty() || program.isEmpty()) return;
        const std::atomic<bool> stopped = false;
        const auto run =
            run_limited(wrap, sandbox_arguments() << program << QStringLiteral("-v"), {}, m_limits, stopped);
        m_sandboxed = run.end == LimitedRun::End::Ended && run.exitCode == 0;
    });
    return m_sandboxed;
}

Result<QByteArray, RenderFailure> PopplerRenderer::run(const QString& program, const QStringList& arguments,
                                                       const QByteArray& pdf, const std::atomic<bool>& stopped) const
{
    // By its bytes and never by its name.
    if (!pdf.startsWith("%PDF-")) return Failure{RenderFailure{Kind::NotADocument, {}}};
    const auto file = found(program);
    if (file.isEmpty()) return Failure{RenderFailure{Kind::NoProgram, program}};
    const auto run = isSandboxed() ? run_limited(QStandardPaths::findExecutable(QStringLiteral("bwrap")),
                                                 sandbox_arguments() << file << arguments, pdf, m_limits, stopped)
                                   : run_limited(file, arguments, pdf, m_limits, stopped);
    // Poppler 22.12 goes on without memory: it says so, draws nothing, and ends as if all were well.
    const bool starved = run.said.contains("Out of memory");
    if (run.end != LimitedRun::End::Ended || run.exitCode != 0 || starved) return Failure{failure_of(run)};
    return run.output;
}

Result<int, RenderFailure> PopplerRenderer::pages(const QByteArray& pdf, const std::atomic<bool>& stopped) const
{
    const auto told = run(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf, stopped);
    if (!told) return Failure{told.error()};
    for (const auto& line : told->split('\n')) {
        if (!line.startsWith("Pages:")) continue;
        if (const auto count = line.mid(6).trimmed().toInt(); count > 0) return count;
    }
    return Failure{RenderFailure{Kind::Damaged, QString::fromUtf8(told->left(200))}};
}

Result<QImage, RenderFailure> PopplerRenderer::image(const QByteArray& pdf, int page, int side,
                                                     const std::atomic<bool>& stopped) const
{
    const auto number = QString::number(page);
    const auto longest = std::clamp(side, 1, m_limits.side);
    const auto drawn =
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-singlefile"),
             QStringLiteral("-cropbox"), QStringLiteral("-scale-to"), QString::number(longest), QStringLiteral("-")},
            pdf, stopped);
    if (!drawn) return Failure{drawn.error()};
    auto image = pixels_of(*drawn, longest);
    if (image.isNull()) return Failure{RenderFailure{Kind::Damaged, QStringLiteral("no picture of the page")}};
    return image;
}

Result<std::vector<PageText>, RenderFailure> PopplerRenderer::text(const QByteArray& pdf, int first, int last,
                                                                   const std::atomic<bool>& stopped) const
{
    const auto told =
        run(QStringLiteral("pdftotext"),
            {QStringLiteral("-f"), QString::number(first), QStringLiteral("-l"), QString::number(last),
             QStringLiteral("-cropbox"), QStringLiteral("-tsv"), QStringLiteral("-"), QStringLiteral("-")},
            pdf, stopped);
    if (!told) return Failure{told.error()};
    std::vector<PageText> pages;
    for (const auto& line : told->split('\n'))
        read_line(line, pages);
    return pages;
}

}
