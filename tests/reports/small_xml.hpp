#pragma once

#include <cctype>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tender {

/// An element of a well-formed XML text, for tests.
struct XmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::vector<std::unique_ptr<XmlElement>> children;
    std::string text; ///< all text inside, with that of its children

    [[nodiscard]] std::string attribute(const std::string& key) const
    {
        const auto found = attributes.find(key);
        return found == attributes.end() ? std::string{} : found->second;
    }
    void collect(const std::string& wanted, std::vector<const XmlElement*>& found) const
    {
        if (name == wanted) found.push_back(this);
        for (const auto& child : children)
            child->collect(wanted, found);
    }
    [[nodiscard]] std::vector<const XmlElement*> all(const std::string& wanted) const
    {
        std::vector<const XmlElement*> found;
        collect(wanted, found);
        return found;
    }
};

/// Reads XML strictly: every element closed in order, every attribute quoted and once, only the five entities and
/// numbers, no stray "<" or "&". Nothing else is XML here: no CDATA, no comments.
class SmallXml {
public:
    static std::unique_ptr<XmlElement> parse(std::string_view text)
    {
        SmallXml reader{text};
        reader.skip("<!DOCTYPE html>");
        reader.space();
        auto root = reader.element();
        reader.space();
        return root && reader.at_ == text.size() ? std::move(root) : nullptr;
    }

private:
    explicit SmallXml(std::string_view text) : text_{text} {}

    bool skip(std::string_view expected)
    {
        if (text_.substr(at_, expected.size()) != expected) return false;
        at_ += expected.size();
        return true;
    }
    void space()
    {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0)
            ++at_;
    }
    std::string name()
    {
        const auto begin = at_;
        while (at_ < text_.size() &&
               (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '-' || text_[at_] == ':'))
            ++at_;
        return std::string{text_.substr(begin, at_ - begin)};
    }
    std::optional<std::string> characters(char end)
    {
        std::string text;
        while (at_ < text_.size() && text_[at_] != end) {
            if (text_[at_] == '<') return std::nullopt;
            if (text_[at_] != '&') {
                text += text_[at_++];
                continue;
            }
            static const std::map<std::string_view, char> entities{
                {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
            const auto semicolon = text_.find(';', at_);
            if (semicolon == std::string_view::npos) return std::nullopt;
            const auto found = entities.find(text_.substr(at_, semicolon + 1 - at_));
            if (found == entities.end()) return std::nullopt;
            text += found->second;
            at_ = semicolon + 1;
        }
        return text;
    }
    std::unique_ptr<XmlElement> element()
    {
        if (!skip("<")) return nullptr;
        auto made = std::make_unique<XmlElement>();
        made->name = name();
        if (made->name.empty()) return nullptr;
        for (space(); at_ < text_.size() && text_[at_] != '>' && text_[at_] != '/'; space()) {
            const auto key = name();
            if (key.empty() || !skip("=\"")) return nullptr;
            const auto value = characters('"');
            if (!value || !skip("\"") || !made->attributes.emplace(key, *value).second) return nullptr;
        }
        if (skip("/>")) return made;
        if (!skip(">")) return nullptr;
        while (true) {
            const auto text = characters('<');
            if (!text) return nullptr;
            made->text += *text;
            if (skip("</")) return name() == made->name && skip(">") ? std::move(made) : nullptr;
            auto child = element();
            if (!child) return nullptr;
            made->text += child->text;
            made->children.push_back(std::move(child));
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}
