#include "core/record/merkle_tree.hpp"

#include "core/expect.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace tender {
namespace {

constexpr std::uint8_t leaf_prefix = 0x00;
constexpr std::uint8_t node_prefix = 0x01;

/// The largest power of two smaller than `count`, which is at least 2.
std::uint64_t split_of(std::uint64_t count) { return std::bit_floor(count - 1); }

}

Hash leaf_hash(const Hasher& hasher, ByteView leaf)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(leaf.size() + 1);
    bytes.push_back(leaf_prefix);
    bytes.insert(bytes.end(), leaf.begin(), leaf.end());
    return hasher.sha256(bytes);
}

Hash leaf_hash(const Hasher& hasher, const Entry& entry)
{
    std::string bytes;
    bytes.reserve(1 + Signature::size() + entry.payload.size());
    bytes.push_back(static_cast<char>(leaf_prefix));
    bytes.append(entry.signature.bytes().begin(), entry.signature.bytes().end());
    bytes.append(entry.payload);
    return hasher.sha256(bytes_of(bytes));
}

Hash node_hash(const Hasher& hasher, const Hash& left, const Hash& right)
{
    std::array<std::uint8_t, 1 + 2 * Hash::size()> bytes{};
    bytes[0] = node_prefix;
    std::copy(left.bytes().begin(), left.bytes().end(), bytes.begin() + 1);
    std::copy(right.bytes().begin(), right.bytes().end(), bytes.begin() + 1 + Hash::size());
    return hasher.sha256(bytes);
}

Hash empty_root(const Hasher& hasher) { return hasher.sha256({}); }

void MerkleTree::append(const Hash& leaf)
{
    if (levels_.empty()) levels_.emplace_back();
    levels_[0].push_back(leaf);
    for (std::size_t level = 0; levels_[level].size() % 2 == 0; ++level) {
        if (level + 1 == levels_.size()) levels_.emplace_back();
        const auto& below = levels_[level];
        levels_[level + 1].push_back(node_hash(*hasher_, below[below.size() - 2], below[below.size() - 1]));
    }
}

std::uint64_t MerkleTree::size() const noexcept { return levels_.empty() ? 0 : levels_[0].size(); }

Hash MerkleTree::root(std::uint64_t count) const
{
    TENDER_EXPECT(count <= size());
    return count == 0 ? empty_root(*hasher_) : range_hash(0, count);
}

const Hash& MerkleTree::leaf(Position position) const
{
    TENDER_EXPECT(position.index < size());
    return levels_[0][position.index];
}

Hash MerkleTree::range_hash(std::uint64_t begin, std::uint64_t end) const
{
    const auto count = end - begin;
    if (std::has_single_bit(count)) {
        const auto level = static_cast<std::size_t>(std::countr_zero(count));
        return levels_[level][begin >> level];
    }
    const auto middle = begin + split_of(count);
    return node_hash(*hasher_, range_hash(begin, middle), range_hash(middle, end));
}

Proof MerkleTree::inclusion_proof(Position position, std::uint64_t count) const
{
    TENDER_EXPECT(count <= size() && position.index < count);
    Proof from_root;
    std::uint64_t begin = 0;
    std::uint64_t end = count;
    while (end - begin > 1) {
        const auto middle = begin + split_of(end - begin);
        if (position.index < middle) {
            from_root.push_back(range_hash(middle, end));
            end = middle;
        } else {
            from_root.push_back(range_hash(begin, middle));
            begin = middle;
        }
    }
    std::reverse(from_root.begin(), from_root.end());
    return from_root;
}

Proof MerkleTree::consistency_proof(std::uint64_t old_count, std::uint64_t count) const
{
    TENDER_EXPECT(old_count <= count && count <= size());
    if (old_count == 0 || old_count == count) return {};
    Proof from_root;
    std::uint64_t begin = 0;
    std::uint64_t end = count;
    while (end != old_count) {
        const auto middle = begin + split_of(end - begin);
        if (old_count <= middle) {
            from_root.push_back(range_hash(middle, end));
            end = middle;
        } else {
            from_root.push_back(range_hash(begin, middle));
            begin = middle;
        }
    }
    // The old root is known to whoever verifies; a subtree of it that starts further right is not.
    if (begin != 0) from_root.push_back(range_hash(begin, end));
    std::reverse(from_root.begin(), from_root.end());
    return from_root;
}

}
