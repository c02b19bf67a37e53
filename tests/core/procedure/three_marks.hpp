#pragma once

#include "tests/core/procedure/panel.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

/// A tender in moderation whose mean nobody may be shown (Bromcom v ULT [2022] EWHC 3262 (TCC): the mean of the
/// evaluators' marks was adopted in the place of a moderation).
namespace tender::building {

/// Three members gave 2, 3 and 5 of 7 for q1 of bid a: the mean is 10/3, and 400/21 of 40 points. On the rest they are
/// of one mind. Nothing is agreed yet.
inline PanelDesk three_marks(MarkRule rule = MarkRule::Consensus)
{
    auto model = panel_model();
    model.scales = {steps_to("0-7", 7)};
    model.stages[0].mark_rule = rule;
    for (auto& question : model.stages[0].criteria)
        question.scale = "0-7";
    auto desk = PanelDesk::submitted(model);
    const Given same{{"q1", "6"}, {"q2", "6"}};
    desk.as("chair", PanelDesk::opening("chair", "quality", {{"q1", "2"}, {"q2", "7"}}, same));
    desk.as("member-2", PanelDesk::opening("member-2", "quality", {{"q1", "3"}, {"q2", "7"}}, same));
    desk.as("member-3", PanelDesk::opening("member-3", "quality", {{"q1", "5"}, {"q2", "7"}}, same));
    return desk;
}

/// The same after the panel has talked about it and agreed on 5.
inline PanelDesk three_marks_agreed()
{
    auto desk = three_marks();
    desk.as("taker", DiscussPoint{{.bid = "a",
                                   .criterion = "q1",
                                   .raised_by = "member-3",
                                   .text = "The rota on page 9 was overlooked by two of us.",
                                   .resolution = "Read again; all see it."}});
    desk.agree("a", {agreed_mark("q1", "5")});
    return desk;
}

/// What of a text tells of a mean: its figures, in full and at its weight, or a word for it.
inline std::vector<std::string> told_of_mean(const std::string& text)
{
    std::vector<std::string> found;
    for (const auto* figure : {"10/3", "3.3", "3,3", "400/21", "19.04", "19.05", "19.0"}) {
        if (text.find(figure) != std::string::npos) found.emplace_back(figure);
    }
    const std::set<std::string> words{"mean", "means", "average", "averages", "averaged", "averaging", "median"};
    std::string word;
    for (const auto letter : text + " ") {
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        } else {
            if (words.contains(word)) found.push_back(word);
            word.clear();
        }
    }
    return found;
}

}
