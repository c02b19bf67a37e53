#pragma once

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>

namespace tender::building {

/// What a search over random tenders is asked on the command line: how many tenders, and the seed to repeat them.
struct SearchRequest {
    int tenders;
    std::uint64_t seed;
};

/// `COUNT [SEED]`; 100 tenders and a new seed where nothing is said. Prints the seed first, so that a search that ends
/// in any way can be repeated.
inline SearchRequest search_request(int count, char** words)
{
    const SearchRequest request{.tenders = count > 1 ? std::atoi(words[1]) : 100,
                                .seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : std::random_device{}()};
    std::cout << "seed " << request.seed << std::endl;
    return request;
}

}
