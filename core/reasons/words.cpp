#include "core/reasons/words.hpp"

#include <algorithm>

namespace tender {
namespace {

enum class Sign { Letter, Apostrophe, Stop, Gap };

struct Read {
    Sign sign = Sign::Gap;
    std::size_t size = 1;
};

unsigned char byte_at(std::string_view text, std::size_t place)
{
    return place < text.size() ? static_cast<unsigned char>(text[place]) : 0;
}

bool continues(unsigned char byte) { return byte >= 0x80 && byte <= 0xBF; }

Read sign_at(std::string_view text, std::size_t place)
{
    const auto byte = byte_at(text, place);
    const auto next = byte_at(text, place + 1);
    if (byte == 0xC2 && continues(next)) return {Sign::Gap, 2};
    if (byte == 0xE2 && next == 0x80 && continues(byte_at(text, place + 2))) {
        return {byte_at(text, place + 2) == 0x99 ? Sign::Apostrophe : Sign::Gap, 3};
    }
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
        return {Sign::Letter, 1};
    }
    if (byte == '\'') return {Sign::Apostrophe, 1};
    if (byte == '.' || byte == ';' || byte == ':' || byte == '!' || byte == '?') return {Sign::Stop, 1};
    return {Sign::Gap, 1};
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

}

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    std::size_t sentence = 0;
    bool stopped = false;
    for (std::size_t place = 0; place < text.size();) {
        auto read = sign_at(text, place);
        if (read.sign != Sign::Letter) {
            stopped = stopped || read.sign == Sign::Stop;
            place += read.size;
            continue;
        }
        if (stopped && !words.empty()) ++sentence;
        stopped = false;
        Word word{.text = {}, .begin = place, .end = place, .sentence = sentence};
        while (place < text.size()) {
            read = sign_at(text, place);
            if (read.sign == Sign::Letter) {
                word.text += lower(text[place]);
            } else if (read.sign == Sign::Apostrophe && sign_at(text, place + read.size).sign == Sign::Letter) {
                word.text += '\'';
            } else {
                break;
            }
            place += read.size;
        }
        word.end = place;
        words.push_back(std::move(word));
    }
    return words;
}

std::string_view bare(const Word& word)
{
    std::string_view text{word.text};
    if (text.size() > 2 && text.ends_with("'s")) text.remove_suffix(2);
    return text;
}

std::string_view bytes_of(std::string_view text, const std::vector<Word>& words, Run run)
{
    const auto begin = words[run.first].begin;
    return text.substr(begin, words[run.first + run.count - 1].end - begin);
}

std::string lower_case(std::string_view text)
{
    std::string lowered{text};
    std::ranges::transform(lowered, lowered.begin(), lower);
    return lowered;
}

bool is_listed(std::string_view word, std::string_view list)
{
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find(' ', begin), list.size());
        if (list.substr(begin, end - begin) == word) return true;
        begin = end + 1;
    }
    return false;
}

}
