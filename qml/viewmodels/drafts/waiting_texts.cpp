#include "qml/viewmodels/drafts/waiting_texts.hpp"

namespace tender {

Result<std::optional<std::string>, StoreError> WaitingTexts::read(const DraftName& name) const
{
    if (const auto unwritten = m_unwritten.find(name); unwritten != m_unwritten.end()) return unwritten->second;
    if (m_texts == nullptr) return std::optional<std::string>{};
    return m_texts->read(name);
}

bool WaitingTexts::save()
{
    if (m_texts == nullptr) return true;
    std::erase_if(m_unwritten, [&](const auto& unwritten) {
        const auto& [name, text] = unwritten;
        return text ? m_texts->keep(name, *text) : m_texts->discard(name);
    });
    return m_unwritten.empty();
}

}
