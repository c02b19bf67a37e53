#pragma once

#include <string>
#include <vector>

namespace tender::test {

/// A PDF file of these objects, the first of which is its catalogue.
inline std::string pdf_of(const std::vector<std::string>& objects)
{
    std::string pdf = "%PDF-1.4\n";
    std::vector<std::size_t> places;
    for (std::size_t index = 0; index < objects.size(); ++index) {
        places.push_back(pdf.size());
        pdf += std::to_string(index + 1) + " 0 obj\n" + objects[index] + "\nendobj\n";
    }
    const auto table = pdf.size();
    pdf += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const auto place : places) {
        const auto digits = std::to_string(place);
        pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return pdf + "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" +
           std::to_string(table) + "\n%%EOF\n";
}

inline std::string stream_of(const std::string& dictionary, const std::string& content)
{
    return "<<" + dictionary + "/Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

/// A document with a page for each text, written in one line at 72 points from the left and 142 from the top of a page
/// of 595 by 842; `more` goes into the description of every page.
inline std::string small_pdf(const std::vector<std::string>& pages, const std::string& more = "/MediaBox[0 0 595 842]")
{
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                     "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string kids;
    for (const auto& text : pages) {
        const auto page = objects.size() + 1;
        kids += std::to_string(page) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R" + more + "/Contents " + std::to_string(page + 1) +
                          " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
        objects.push_back(stream_of("", "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET"));
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
    return pdf_of(objects);
}

/// A page that draws a form twenty times, which draws a form twenty times, and so on, ten deep: small, and never drawn.
inline std::string endless_pdf()
{
    constexpr int deep = 10;
    std::string often;
    for (int time = 0; time < 20; ++time)
        often += "/X Do ";
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        stream_of("", often)};
    for (int depth = 0; depth < deep; ++depth) {
        const bool last = depth + 1 == deep;
        const auto next = "/Resources<</XObject<</X " + std::to_string(6 + depth) + " 0 R>>>>";
        objects.push_back(stream_of("/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + (last ? std::string{} : next),
                                    last ? "0 0 500 500 re f" : often));
    }
    return pdf_of(objects);
}

}
