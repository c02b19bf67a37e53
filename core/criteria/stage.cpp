#include "core/criteria/stage.hpp"

#include <algorithm>

namespace tender {

bool counts_in_total(const Stage& stage)
{
    return std::holds_alternative<CountsAsWeight>(stage.counts) ||
           std::holds_alternative<CountsAsPoints>(stage.counts) ||
           std::holds_alternative<CountsInsteadOf>(stage.counts);
}

bool is_run_for(const Stage& stage, std::string_view lot)
{
    return stage.lots.empty() || std::ranges::find(stage.lots, lot) != stage.lots.end();
}

}
