#pragma once

#include "core/criteria/problem.hpp"
#include "core/result.hpp"
#include "core/tendering/tender.hpp"
#include "core/text/file_format.hpp"
#include "core/text/json.hpp"

#include <string>
#include <string_view>

namespace tender {

/// Why a tender file was not read.
using TenderTextError = FileError;

inline constexpr const char* tender_format = "plumbline-tender/1";

/// Reads a tender file (docs/formats/tender.md). The tender is whole or there is none; whether it can be evaluated is
/// another question, see `problems_of`.
[[nodiscard]] Result<Tender, TenderTextError> parse_tender(std::string_view text);

/// The file of a tender, indented for people.
[[nodiscard]] std::string tender_text(const Tender& tender);

/// The members of a tender file without its "format": how entries carry a tender.
[[nodiscard]] Json tender_json(const Tender& tender);
[[nodiscard]] Result<Tender, Problems> tender_from_json(const Json& json);

/// The canonical bytes of a model: what its fingerprint is the SHA-256 of.
[[nodiscard]] std::string model_canonical_text(const Model& model);

/// JSON Schema (2020-12) of the tender file.
[[nodiscard]] Json tender_schema();

}
