#include "reports/text/paper_making.hpp"

#include "reports/text/board_paper.hpp"
#include "reports/text/numbers.hpp"

#include <algorithm>

namespace tender {

Result<Paper, Message> made_paper(const PaperMaterial& material, const PaperWish& wish)
{
    const auto& state = material.state;
    if (wish.bid.empty()) {
        return board_paper({.state = state,
                            .sheet = material.sheet,
                            .evaluation = material.sheet == nullptr ? nullptr : &material.evaluation,
                            .body = "Board",
                            .date = printed_date(wish.day),
                            .checkpoint = material.checkpoint,
                            .demonstration = material.demonstration});
    }
    if (material.sheet == nullptr) {
        return Failure{Message{"A letter tells of a result, and this tender cannot be evaluated yet.",
                               "Nothing was made.", "Complete the model first."}};
    }
    if (const auto kind = letter_kind(state, material.evaluation, wish.bid); !kind)
        return Failure{wording(kind.error(), wish.bid, state.tender)};
    return letter({.state = state,
                   .sheet = *material.sheet,
                   .evaluation = material.evaluation,
                   .bid = wish.bid,
                   .sent = wish.day,
                   .by_post = wish.by_post,
                   .checkpoint = material.checkpoint,
                   .demonstration = material.demonstration});
}

std::string paper_file_name(const Tender& tender, const PaperWish& wish)
{
    return wish.bid.empty() ? tender.id : tender.id + "-letter-" + wish.bid;
}

std::vector<Matter> matters_of(const PaperWish& wish)
{
    std::vector<Matter> asked{Matter::AgreedMarks, Matter::OpenedPrices};
    // The appendices of the board paper have the marks of each member.
    if (wish.bid.empty()) asked.push_back(Matter::OpenedSheets);
    return asked;
}

bool is_draft(const Paper& paper) { return std::ranges::find(paper.labels, "Draft") != paper.labels.end(); }

std::vector<std::string> cautions_of(const Paper& paper)
{
    std::vector<std::string> cautions;
    if (is_draft(paper)) cautions.emplace_back("It is a draft: the letter says what is missing before it may be sent.");
    if (std::ranges::find(paper.sections, left_out_title, &Section::title) != paper.sections.end()) {
        cautions.emplace_back("Names of other bidders were left out of words that it quotes. Read it before it is "
                              "sent: what is left of these words may still tell of another bid.");
    }
    return cautions;
}

}
