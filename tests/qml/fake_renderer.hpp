#pragma once

#include "qml/viewmodels/documents/document_renderer.hpp"

#include <thread>

namespace tender::test {

/// Draws nothing hostile: a document has as many pages as it has lines after its first, each page the words of its
/// line.
class FakeRenderer final : public DocumentRenderer {
public:
    std::atomic<int> failing = -1; ///< a `RenderFailure::Kind`
    std::atomic<bool> held = false;
    std::atomic<bool> sandboxed = true;
    mutable std::atomic<int> images = 0; ///< how many were drawn

    [[nodiscard]] Result<int, RenderFailure> pages(const QByteArray& pdf,
                                                   const std::atomic<bool>& stopped) const override
    {
        if (const auto failure = failureOf(stopped)) return Failure{*failure};
        return static_cast<int>(pdf.split('\n').size()) - 1;
    }
    [[nodiscard]] Result<QImage, RenderFailure> image(const QByteArray& /*pdf*/, int /*page*/, int side,
                                                      const std::atomic<bool>& stopped) const override
    {
        if (const auto failure = failureOf(stopped)) return Failure{*failure};
        ++images;
        QImage image{side * 7 / 10, side, QImage::Format_RGB888};
        image.fill(Qt::white);
        return image;
    }
    [[nodiscard]] Result<std::vector<PageText>, RenderFailure> text(const QByteArray& pdf, int first, int last,
                                                                    const std::atomic<bool>& stopped) const override
    {
        if (const auto failure = failureOf(stopped)) return Failure{*failure};
        const auto lines = pdf.split('\n');
        std::vector<PageText> pages;
        for (int page = first; page <= last; ++page) {
            PageText text{page, {700, 1000}, {}};
            for (const auto& word : lines[page].split(' '))
                text.words.push_back(
                    {QString::fromUtf8(word), {70.0 + 60.0 * static_cast<double>(text.words.size()), 100, 50, 20}});
            pages.push_back(std::move(text));
        }
        return pages;
    }
    [[nodiscard]] bool isSandboxed() const override { return sandboxed; }

private:
    [[nodiscard]] std::optional<RenderFailure> failureOf(const std::atomic<bool>& stopped) const
    {
        while (held && !stopped)
            std::this_thread::yield();
        if (stopped) return RenderFailure{RenderFailure::Kind::Stopped, {}};
        if (failing >= 0) return RenderFailure{static_cast<RenderFailure::Kind>(failing.load()), {}};
        return std::nullopt;
    }
};

}
