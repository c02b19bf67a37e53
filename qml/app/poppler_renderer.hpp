#pragma once

#include "qml/viewmodels/documents/document_renderer.hpp"

#include <QtCore/QStringList>

#include <mutex>
#include <optional>

namespace tender {

/// What one call of a drawing program may use.
struct RenderLimits {
    int milliseconds = 30'000;         ///< by the clock on the wall; the processor's time is limited alike
    qint64 memory = qint64{512} << 20; ///< bytes of address space
    qint64 output = qint64{64} << 20;  ///< bytes written by the program
    int side = 4'000;                  ///< pixels of the longer side of a page
};

/// Draws with Poppler's own programs (pdfinfo, pdftoppm, pdftotext), a new process for each call: the document goes in
/// through its standard input, numbers, words and bare pixels come out. Where bubblewrap works, the process sees no
/// network, no home folder, no other program, and of the file system nothing but programs, libraries and fonts, which
/// it cannot write.
class PopplerRenderer final : public DocumentRenderer {
public:
    /// `folder`: where the programs lie, instead of where the environment says.
    explicit PopplerRenderer(RenderLimits limits = {}, QString folder = {});

    [[nodiscard]] Result<int, RenderFailure> pages(const QByteArray& pdf,
                                                   const std::atomic<bool>& stopped) const override;
    [[nodiscard]] Result<QImage, RenderFailure> image(const QByteArray& pdf, int page, int side,
                                                      const std::atomic<bool>& stopped) const override;
    [[nodiscard]] Result<std::vector<PageText>, RenderFailure> text(const QByteArray& pdf, int first, int last,
                                                                    const std::atomic<bool>& stopped) const override;
    /// Tried once, when it is first asked: some systems have bubblewrap and forbid what it needs.
    [[nodiscard]] bool isSandboxed() const override;

private:
    [[nodiscard]] QString found(const QString& program) const;
    [[nodiscard]] Result<QByteArray, RenderFailure> run(const QString& program, const QStringList& arguments,
                                                        const QByteArray& pdf, const std::atomic<bool>& stopped) const;

    RenderLimits m_limits;
    QString m_folder;
    mutable std::once_flag m_tried;
    mutable bool m_sandboxed = false;
};

}
