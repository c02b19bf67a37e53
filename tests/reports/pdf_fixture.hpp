#pragma once

#include "reports/pdf/pdf_paper.hpp"
#include "tests/reports/paper_fixture.hpp"
#include "tests/storage/scratch_folder.hpp"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace tender {

/// What fonts need; lives as long as the test program, without a screen.
inline void begin_gui()
{
    static int count = 1;
    static char name[] = "pdf_test";
    static char* arguments[] = {name, nullptr};
    static const bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    static const auto application = std::make_unique<QGuiApplication>(count, arguments);
    REQUIRE(offscreen);
    REQUIRE(application != nullptr);
}

/// What a program prints, and how it ends.
struct ProgramOutput {
    std::string text;
    int status = -1;
};

inline ProgramOutput run(const std::string& command)
{
    ProgramOutput output;
    auto* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return output;
    char part[4096];
    for (auto size = fread(part, 1, sizeof part, pipe); size > 0; size = fread(part, 1, sizeof part, pipe))
        output.text.append(part, size);
    output.status = pclose(pipe);
    return output;
}

/// A paper with checkpoint and demonstration labels.
inline Paper full_paper(const Tender& tender)
{
    const PaperSource source{tender};
    auto input = source.input();
    input.checkpoint = some_note();
    input.demonstration = true;
    return board_paper(input);
}

}
