"""Checks every example against docs/formats/tender.schema.json, and that files that do not fit are refused."""

import copy
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(__file__).resolve().parents[3]
schema = json.loads((root / "docs/formats/tender.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
examples = sorted((root / "examples").glob("*.json"))
wrong = [] if examples else ["there are no examples"]
for path in examples:
    tender = json.loads(path.read_text(encoding="utf-8"))
    wrong += [f"{path.name}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(tender)]
    for spoil in (
        lambda t: t.pop("format"),
        lambda t: t.update(format="plumbline-tender/2"),
        lambda t: t.pop("model"),
        lambda t: t.update(surprise=1),
        lambda t: t["model"]["stages"][0].update(kind="lottery"),
        lambda t: t["model"]["stages"][0]["counts"].update({"as": "nothing"}),
    ):
        spoilt = copy.deepcopy(tender)
        spoil(spoilt)
        if validator.is_valid(spoilt):
            wrong.append(f"{path.name}: a file that does not fit is let pass")
print("\n".join(wrong) or f"{len(examples)} examples follow the schema")
sys.exit(1 if wrong else 0)
