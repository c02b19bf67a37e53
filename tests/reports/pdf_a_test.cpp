#include "tests/reports/pdf_fixture.hpp"

using namespace tender;

namespace {

/// What PDFBox's preflight says of these files, by ISO 19005-1 level B.
ProgramOutput preflight(const std::string& files)
{
    const std::string java = PLUMBLINE_JAVA;
    const std::string jars = PLUMBLINE_PREFLIGHT_JARS;
    if (java.find("NOTFOUND") != std::string::npos || jars.find("NOTFOUND") != std::string::npos) {
        FAIL("The PDF/A validator is missing: install default-jre-headless, libpdfbox2-java, libactivation-java and "
             "libjaxb-api-java, then "
             "configure again. Found: java "
             << java << ", jars " << jars);
    }
    return run("'" + java + "' -cp '" + jars + "' org.apache.pdfbox.preflight.Validator_A1b " + files);
}

}

TEST_CASE("papers are valid PDF/A-1b", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    auto strange = library_tender();
    strange.bidders[0].name = "Žižkov & 東京 <b>\u202e 😀";
    std::vector<std::pair<const char*, Tender>> papers{{"library.pdf", library_tender()},
                                                       {"lots.pdf", lots_tender()},
                                                       {"strange.pdf", strange},
                                                       {"advocacy.pdf", example_tender("advocacy")}};
    for (const auto& [name, tender] : papers) {
        REQUIRE(write_pdf(full_paper(tender), folder / name));
        const auto said = preflight("'" + (folder / name).string() + "'");
        INFO(said.text);
        CHECK(said.status == 0);
        CHECK(said.text.find("is a valid PDF/A-1b file") != std::string::npos);
    }
}

TEST_CASE("the validator refuses what is no PDF/A", "[reports][pdf]")
{
    begin_gui();
    const ScratchFolder folder;
    REQUIRE(write_pdf(full_paper(library_tender()), folder / "paper.pdf"));
    auto bytes = file_text((folder / "paper.pdf").string());
    const auto part = bytes.find("pdfaid:part=\"1\"");
    REQUIRE(part != std::string::npos);
    bytes[part + std::string_view{"pdfaid:part=\""}.size()] = '7';
    std::ofstream{folder / "paper.pdf", std::ios::binary} << bytes;
    const auto said = preflight("'" + (folder / "paper.pdf").string() + "'");
    INFO(said.text);
    CHECK(said.text.find("is a valid PDF/A-1b file") == std::string::npos);
}
