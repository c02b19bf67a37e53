#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tender {

/// Which entry recorded something.
struct Recorded {
    std::uint64_t position = 0; ///< from 0
    std::string author;         ///< name of the key that signed
    std::string claimed_time;   ///< as the author's clock said
    bool imported = false;      ///< came with a file: not signed by the person it names

    friend bool operator==(const Recorded&, const Recorded&) = default;
};

/// What a leaf of a figure rests on.
struct Source {
    std::string by; ///< who gave the mark: a seat of the panel, or "panel" for a consensus
    std::string mark;
    std::string reason;
    std::string evidence;
    std::optional<Recorded> recorded; ///< nothing when the figure comes straight from a file

    friend bool operator==(const Source&, const Source&) = default;
};

/// Which entry recorded each mark, consensus and price of a tender.
class Provenance {
public:
    void record_mark(std::string_view by, std::string_view bid, std::string_view criterion, Recorded recorded)
    {
        entries_.insert_or_assign(key(by, bid, criterion), std::move(recorded));
    }
    void record_consensus(std::string_view bid, std::string_view criterion, Recorded recorded)
    {
        entries_.insert_or_assign(key({}, bid, criterion), std::move(recorded));
    }
    void record_price(std::string_view bid, Recorded recorded)
    {
        entries_.insert_or_assign(key({}, bid, {}), std::move(recorded));
    }
    [[nodiscard]] std::optional<Recorded> of_mark(std::string_view by, std::string_view bid,
                                                  std::string_view criterion) const
    {
        return find(key(by, bid, criterion));
    }
    [[nodiscard]] std::optional<Recorded> of_consensus(std::string_view bid, std::string_view criterion) const
    {
        return find(key({}, bid, criterion));
    }
    [[nodiscard]] std::optional<Recorded> of_price(std::string_view bid) const { return find(key({}, bid, {})); }

    friend bool operator==(const Provenance&, const Provenance&) = default;

private:
    /// Parts are set off by a character that no id of a file can hold unescaped, so that no two keys coincide.
    static std::string key(std::string_view by, std::string_view bid, std::string_view criterion)
    {
        std::string text{by};
        text += '\x1f';
        text += bid;
        text += '\x1f';
        text += criterion;
        return text;
    }
    [[nodiscard]] std::optional<Recorded> find(const std::string& key) const
    {
        const auto found = entries_.find(key);
        return found == entries_.end() ? std::nullopt : std::optional{found->second};
    }

    std::map<std::string, Recorded> entries_;
};

}
