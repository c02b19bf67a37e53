#include "core/record/store_error.hpp"

#include "core/result.hpp"

namespace tender {

StoreErrorKind kind_of(const StoreError& error)
{
    using Kind = StoreErrorKind;
    return match(
        error, [](const NotAWorkspace&) { return Kind::NotAWorkspace; },
        [](const WrongVersion&) { return Kind::WrongVersion; },
        [](const SchemaChanged&) { return Kind::SchemaChanged; }, [](const Conflict&) { return Kind::Conflict; },
        [](const IdAlreadyUsed&) { return Kind::IdAlreadyUsed; }, [](const ReadOnly&) { return Kind::ReadOnly; },
        [](const DiskFull&) { return Kind::DiskFull; }, [](const Locked&) { return Kind::Locked; },
        [](const NotLocal&) { return Kind::NotLocal; }, [](const Truncated&) { return Kind::Truncated; },
        [](const Unreadable&) { return Kind::Unreadable; }, [](const WriteFailed&) { return Kind::WriteFailed; },
        [](const WriteNotVerified&) { return Kind::WriteNotVerified; }, [](const TooLarge&) { return Kind::TooLarge; },
        [](const MissingFile&) { return Kind::MissingFile; }, [](const AlreadyExists&) { return Kind::AlreadyExists; },
        [](const UnknownLog&) { return Kind::UnknownLog; });
}

}
