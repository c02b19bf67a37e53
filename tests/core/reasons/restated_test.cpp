#include "tests/core/reasons/reasoning.hpp"

using namespace tender;
using namespace tender::reasoning;

namespace {

Words restated(std::string reason)
{
    return words_flagged(Kind::RestatedDescriptor, flags_of(visiting_tender(), mark_because(std::move(reason))));
}

}

TEST_CASE("Woods v Milton Keynes: a reason that is the descriptor is flagged", "[core][reasons]")
{
    CHECK(restated("Answers the main points of the question; some of them without evidence.") ==
          Words{"Answers the main points of the question; some of them without evidence"});
    CHECK(restated("answers the MAIN points of the question - some of them, without evidence") ==
          Words{"answers the MAIN points of the question - some of them, without evidence"});
    CHECK(restated("The bid deals with the main points of the question.") == Words{"the main points of the question"});
    CHECK(restated("We read the main points of the plan.") == Words{"the main points of the"}); // five words in a row
    CHECK(restated("A high standard.") == Words{"A high standard"});
    CHECK(restated("The panel found this answer of a high standard overall.") == Words{"a high standard"});
    CHECK(restated("Good.") == Words{"Good"});
    CHECK(restated("A very good response to the question: good.") == Words{"good"});
}

TEST_CASE("seven words beside the descriptor are too few, eight are enough", "[core][reasons]")
{
    CHECK(restated("Answers the main points of the question for visits on each of seven days.") ==
          Words{"Answers the main points of the question"});
    CHECK(restated("Answers the main points of the question for visits on each of the seven days.") == Words{});
}

TEST_CASE("words that merely occur in a descriptor are not the descriptor", "[core][reasons]")
{
    CHECK(restated("Answers the main points on page four.") == Words{});   // four words in a row
    CHECK(restated("Good evidence of training on page four.") == Words{}); // says what
    CHECK(restated("Goods are stored at the standard.") == Words{});
    CHECK(restated("The question of the points main.") == Words{});
    CHECK(restated("") == Words{});
}

TEST_CASE("descriptors of two steps side by side are still descriptors", "[core][reasons]")
{
    CHECK(restated("Answers the main points of the question, but some parts of one part there are such that the answer "
                   "does not deal with the question.") == Words{});
    CHECK(restated("Answers the main points of the question, while the answer does not deal with the question.") ==
          Words{"Answers the main points of the question", "the answer does not deal with the question"});
}

TEST_CASE("where the bid says nothing, the descriptor may say so", "[core][reasons]")
{
    auto mark = mark_because("The answer does not deal with the question.");
    CHECK(words_flagged(Kind::RestatedDescriptor, flags_of(visiting_tender(), mark)).size() == 1);
    mark.unaddressed = true;
    CHECK(flags_of(visiting_tender(), mark).empty());

    auto finding = sound_mark();
    finding.findings[0].text = "Not addressed";
    CHECK(flags_of(visiting_tender(), finding) ==
          std::vector<ReasonFlag>{{.kind = Kind::RestatedDescriptor, .aspect = "first", .words = "Not addressed"}});
    finding.findings[0].unaddressed = true;
    CHECK(flags_of(visiting_tender(), finding).empty());
}

TEST_CASE("a mandatory question has no descriptors", "[core][reasons]")
{
    auto tender = visiting_tender();
    tender.model.stages[0].criteria[0].mandatory = true;
    tender.model.stages[0].criteria[0].scale.clear();
    CHECK(flags_of(tender, mark_because("Good.")).empty());
}
