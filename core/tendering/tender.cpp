#include "core/tendering/tender.hpp"

#include "core/find_by_id.hpp"

namespace tender {

const Lot* find_lot(const Tender& tender, std::string_view id) { return find_by_id(tender.lots, id); }

const Bidder* find_bidder(const Tender& tender, std::string_view id) { return find_by_id(tender.bidders, id); }

const Panelist* find_panelist(const Tender& tender, std::string_view id) { return find_by_id(tender.panel, id); }

const Bid* find_bid(const Tender& tender, std::string_view id) { return find_by_id(tender.bids, id); }

std::string bidder_name(const Tender& tender, const Bid& bid)
{
    const auto* bidder = find_bidder(tender, bid.bidder);
    return bidder == nullptr ? bid.bidder : bidder->name;
}

}
