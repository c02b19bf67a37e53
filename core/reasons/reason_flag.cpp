#include "core/reasons/reason_flag.hpp"

#include "core/find_by_id.hpp"
#include "core/reasons/borrowing.hpp"
#include "core/reasons/comparators.hpp"
#include "core/reasons/names.hpp"
#include "core/reasons/words.hpp"

#include <algorithm>
#include <iterator>

namespace tender {
namespace {

using Kind = ReasonFlag::Kind;

constexpr std::size_t shared_run = 12;
constexpr std::size_t identity_word_least = 4; // bytes
constexpr std::string_view place_words =
    "page pages p pp paragraph paragraphs para paras section sections chapter chapters clause clauses slide slides "
    "question questions answer answers minute minutes appendix appendices annex annexes attachment attachments "
    "schedule schedules table tables figure figures chart charts diagram diagrams row rows sheet sheets register";

/// A text of the mark: its reason, evidence or finding.
struct Passage {
    std::string_view aspect; ///< empty: of the mark itself
    std::string_view text;
    std::vector<Word> words;
    bool evidence = false;
    bool unaddressed = false; ///< the bid says nothing there: no words or place of its own are owed
};

std::vector<Passage> passages_of(const Mark& mark)
{
    std::vector<Passage> passages;
    const auto add = [&](std::string_view aspect, std::string_view text, bool evidence, bool unaddressed) {
        passages.push_back({aspect, text, words_of(text), evidence, unaddressed});
    };
    add({}, mark.reason, false, mark.unaddressed);
    add({}, mark.evidence, true, mark.unaddressed);
    for (const auto& finding : mark.findings) {
        const auto unaddressed = mark.unaddressed || finding.unaddressed;
        add(finding.aspect, finding.text, false, unaddressed);
        add(finding.aspect, finding.evidence, true, unaddressed);
    }
    return passages;
}

class Checker {
public:
    Checker(const Tender& tender, const std::string& bid, const Mark& mark)
        : tender_{tender}, bid_id_{bid}, bid_{find_bid(tender, bid)}, mark_{mark},
          place_{find_criterion(tender.model, mark.criterion)}, passages_{passages_of(mark)}
    {}

    std::vector<ReasonFlag> flags()
    {
        comparators();
        restated_descriptors();
        untouched_aspects();
        shared_texts();
        missing_places();
        identities();
        return std::move(flags_);
    }

private:
    void flag(Kind kind, const Passage& passage, const std::vector<Run>& runs)
    {
        for (const auto& run : runs) {
            flags_.push_back({.kind = kind,
                              .aspect = std::string{passage.aspect},
                              .words = std::string{bytes_of(passage.text, passage.words, run)}});
        }
    }

    void comparators()
    {
        const auto others = names_of_others(tender_, bid_);
        const auto own = own_names(tender_, bid_);
        for (const auto& passage : passages_) {
            if (passage.evidence) continue;
            flag(Kind::Comparator, passage, comparators_in(passage.text, passage.words, others, own));
        }
    }

    void restated_descriptors()
    {
        const auto* scale = place_.criterion == nullptr ? nullptr : find_scale(tender_.model, place_.criterion->scale);
        if (scale == nullptr) return;
        std::vector<std::string_view> steps;
        for (const auto& step : scale->steps) {
            steps.emplace_back(step.descriptor);
            steps.emplace_back(step.name);
        }
        for (const auto& passage : passages_) {
            if (passage.evidence || passage.unaddressed) continue;
            flag(Kind::RestatedDescriptor, passage, restated_in(passage.words, steps));
        }
    }

    void untouched_aspects()
    {
        if (place_.criterion == nullptr || mark_.unaddressed) return;
        for (const auto& aspect : place_.criterion->aspects) {
            const auto touched = std::ranges::any_of(mark_.findings, [&](const Finding& finding) {
                return finding.aspect == aspect.id && (finding.unaddressed || !words_of(finding.text).empty());
            });
            if (!touched) flags_.push_back({.kind = Kind::AspectUntouched, .aspect = aspect.id, .words = aspect.id});
        }
    }

    bool is_of_other_bidder(const ConsensusSheet& sheet) const
    {
        if (sheet.bid == bid_id_) return false;
        const auto* other = find_bid(tender_, sheet.bid);
        return bid_ == nullptr || other == nullptr || other->bidder != bid_->bidder;
    }

    void shared_texts()
    {
        Lenders lenders{shared_run};
        for (const auto& sheet : tender_.consensus) {
            if (!is_of_other_bidder(sheet)) continue;
            for (const auto& other : sheet.marks) {
                if (other.criterion != mark_.criterion) continue;
                lenders.add(other.reason);
                for (const auto& finding : other.findings)
                    lenders.add(finding.text);
            }
        }
        for (const auto& passage : passages_) {
            if (passage.evidence || passage.unaddressed) continue;
            flag(Kind::SharedText, passage, lenders.borrowed(passage.words));
        }
    }

    static bool names_place(const Passage& evidence)
    {
        return evidence.text.find_first_of("0123456789") != std::string_view::npos ||
               std::ranges::any_of(evidence.words, [](const Word& word) { return is_listed(word.text, place_words); });
    }

    void missing_places()
    {
        // Every text is followed by its evidence.
        for (std::size_t index = 0; index + 1 < passages_.size(); index += 2) {
            const auto& evidence = passages_[index + 1];
            const auto of_finding = index > 0;
            // A finding without words is untouched already.
            if (evidence.unaddressed || (of_finding && passages_[index].words.empty())) continue;
            if (names_place(evidence)) continue;
            flags_.push_back(
                {.kind = Kind::NoPlace, .aspect = std::string{evidence.aspect}, .words = std::string{evidence.text}});
        }
    }

    /// Bare words of what the invitation itself says, so that they give nobody away.
    std::vector<std::string> published_words() const
    {
        std::vector<std::string> published;
        const auto add = [&](std::string_view text) {
            for (const auto& word : words_of(text))
                published.emplace_back(bare(word));
        };
        add(tender_.title);
        for (const auto& lot : tender_.lots)
            add(lot.title);
        add(place_.stage->title);
        add(place_.criterion->title);
        add(place_.criterion->text);
        for (const auto& aspect : place_.criterion->aspects)
            add(aspect.text);
        return published;
    }

    /// Words of this bidder's name that tell who it is, each by itself.
    std::vector<std::string> telling_words() const
    {
        std::vector<std::string> telling;
        const auto* bidder = bidder_of(tender_, bid_);
        if (bidder == nullptr) return telling;
        const auto published = published_words();
        for (const auto& word : words_of(bidder->name)) {
            const std::string name{bare(word)};
            const auto tells = name.size() >= identity_word_least &&
                               name.find_first_not_of("0123456789") != std::string::npos && !is_common_word(name) &&
                               std::ranges::find(published, name) == published.end();
            if (tells) telling.push_back(name);
        }
        return telling;
    }

    void identities()
    {
        if (place_.stage == nullptr || place_.criterion == nullptr || !place_.stage->blind) return;
        std::vector<SoughtName> names;
        for (const auto& bidder : tender_.bidders)
            std::ranges::move(sought_names(bidder), std::back_inserter(names));
        for (auto& word : telling_words())
            names.push_back({{std::move(word)}, {}});
        for (const auto& passage : passages_) {
            std::vector<Run> runs;
            for (std::size_t place = 0; place < passage.words.size();) {
                const auto count = name_at(passage.text, passage.words, place, names);
                if (count > 0) runs.push_back({place, count});
                place += std::max<std::size_t>(count, 1);
            }
            flag(Kind::IdentityNamed, passage, runs);
        }
    }

    const Tender& tender_;
    const std::string& bid_id_;
    const Bid* bid_;
    const Mark& mark_;
    CriterionPlace place_;
    std::vector<Passage> passages_;
    std::vector<ReasonFlag> flags_;
};

}

std::vector<ReasonFlag> reason_flags(const Tender& tender, const std::string& bid, const Mark& mark)
{
    return Checker{tender, bid, mark}.flags();
}

std::string_view ground_of(ReasonFlag::Kind kind) noexcept
{
    switch (kind) {
    case Kind::Comparator:
    case Kind::AspectUntouched:
        return "Lancashire Care v Lancashire CC [2018] EWHC 1589 (TCC)";
    case Kind::RestatedDescriptor:
    case Kind::NoPlace:
        return "Woods v Milton Keynes [2015] EWHC 2011 (TCC)";
    case Kind::SharedText:
        return "Procurement Act 2023 s.50 and Procurement Regulations 2024 reg. 31";
    case Kind::IdentityNamed:
        return "Procurement Act 2023 s.12(2) and the published blind stage";
    }
    return {};
}

}
