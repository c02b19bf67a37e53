#!/usr/bin/env python3
"""A price that its bidder seals: the notice, the sealed file, how it comes on record and how it opens.

    seal_test.py PLUMB VERIFIER

Each function is one claim, read aloud by its name. Runs in a folder of its own; exit 1 when a claim does not hold.
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile

import at_terminal

PLUMB = ""
VERIFIER = pathlib.Path()
FOLDER = pathlib.Path()
PEOPLE = {"manager": "manager", "chair": "chair"} | {f"officer-{n}": "price_officer" for n in (1, 2, 3, 4)}
PRICE, OTHER = "7361529.47", "6420918.33"
METHOD = {"as": "points", "method": {"as": "lowest_over_own", "points_max": "100"}}
QUESTION = {"id": "q1", "title": "Service", "weight": "10", "scale": "0-5"}
TENDER = {
    "format": "plumbline-tender/1",
    "id": "seal",
    "title": "A tender with sealed prices",
    "model": {
        "weights_sum": "100",
        "scales": [{"id": "0-5", "range": {"lowest": "0", "highest": "5", "step": "1"}}],
        "stages": [
            {"id": "written", "title": "Written", "kind": "written", "counts": {"as": "weight", "weight": "60"},
             "weights_sum": "10", "criteria": [QUESTION]},
            {"id": "price", "title": "Price", "kind": "price", "counts": {"as": "weight", "weight": "40"},
             "price": {"currency": "GBP", "method": METHOD, "opened_by": 2}},
        ],
    },
    "lots": [{"id": "north", "title": "North"}, {"id": "south", "title": "South"}],
    "panel": [{"id": "seat-1", "role": "Chair", "sits_as": "chair"}],
}
BIDS = {"a": ("rowan", "north", PRICE), "b": ("birch", "north", OTHER)}


def plumb(*arguments, code=0, profile="profile", given=None):
    return "".join(at_terminal.plumb(PLUMB, *arguments, home=FOLDER / profile, code=code, given=given))


def amount(digits, currency="GBP"):
    return json.dumps({"currency": currency, "amount": digits})


def workspace():
    return FOLDER / "seal.plumb"


def passphrases():
    return at_terminal.passphrases(FOLDER, PEOPLE)


PLANNED = 'manager: plan_tender {"plan": {"regime": "below_threshold", "advertised": "2012-03-05"}}'


def played(*acts, tender="seal"):
    script = FOLDER / "script.acts"
    script.write_text("\n".join(acts) + "\n", encoding="utf-8")
    chosen = ("--tender", tender) if tender else ()
    return plumb("play", workspace(), script, "--passphrases", passphrases(), *chosen)


def recorded(bid, file, code=0):
    said = json.dumps({"bid": bid, "envelope_file": str(file)})
    return plumb("do", workspace(), "seal_price", said, "--as", "manager", "--passphrases", passphrases(),
                 "--tender", "seal", code=code)


def admitted(*persons):
    """The acts that enrol people, the founders first."""
    name = {"manager": "Commissioning manager", "chair": "Chair"}
    acts = [f'{who}: enrol {json.dumps({"name": name.get(who, who), "role": PEOPLE[who]})}' for who in persons]
    founders = [pair for pair in (("manager", "chair"), ("chair", "manager")) if pair[1] in persons]
    others = [(by, who) for who in persons if who not in name for by in ("manager", "chair")]
    return acts + [f'{by}: countersign {json.dumps({"person": who})}' for by, who in founders + others]


def begun():
    """From nothing to a tender whose opening is rehearsed."""
    (FOLDER / "seal.json").write_text(json.dumps(TENDER), encoding="utf-8")
    appoint = [f'manager: appoint_person {json.dumps({"person": f"officer-{n}", "role": "price_officer"})}'
               for n in (1, 2, 3)]
    played(*admitted(*list(PEOPLE)[:-1]), 'manager: create_tender {"from": "seal.json"}',
           'manager: define_model {"from": "seal.json"}',
           'manager: appoint_person {"person": "chair", "role": "chair", "seat": "seat-1"}', *appoint,
           f'manager: seal_price {{"price": {amount("1")}}}', "officer-1: give_parts", "officer-3: give_parts",
           "officer-3: open_price", tender=None)


def published():
    """The same, published, with the notice that everybody is given."""
    shutil.copytree(BEGUN, FOLDER, dirs_exist_ok=True)
    played(PLANNED, "manager: publish_tender")
    text = plumb("notice", workspace(), FOLDER / "notice.json", "--tender", "seal")
    return FOLDER / "notice.json", text


def sealed(name, price, *options, notice=None, code=0):
    """The bidder's machine: an empty profile, and the price given in no file."""
    path = FOLDER / f"{name}.sealed.json"
    return path, plumb("seal", notice or FOLDER / "notice.json", "-", path, *options, code=code, given=price,
                       profile=f"machine of {name}")


def sealed_bid(bid):
    bidder, lot, digits = BIDS[bid]
    return sealed(bid, amount(digits), "--bidder", bidder, "--lot", lot)


def receipt(bid):
    bidder, lot, _ = BIDS[bid]
    return "manager: receive_bid " + json.dumps({"bidder": {"id": bidder, "name": bidder.title()},
                                                 "bid": {"id": bid, "bidder": bidder, "lot": lot}})


def files_with(digits):
    """Every file that holds these digits, the bidder's own folders included."""
    return [file for file in FOLDER.rglob("*") if file.is_file() and digits.encode() in file.read_bytes()]


def quality_of(*bids):
    """The acts from the opening of bids to the end of quality."""
    people = ("chair", "officer-1", "officer-2", "officer-3")
    declared = [f'{who}: declare_interests {json.dumps({"occasion": occasion})}'
                for who in people for occasion in ("joining", "bidders_known")]
    mark = {"criterion": "q1", "mark": "4", "reason": "A rota names who covers each week.", "evidence": "Page 3"}
    kept = mark | {"kept": "Both offer the same rota."}
    sheets = [{"bid": bid, "marks": [mark]} for bid in bids]
    agreed = [f'chair: agree_consensus {json.dumps({"bid": bid, "marks": [kept]})}' for bid in bids]
    minutes = {"stage": "written", "held": "2012-03-05T14:00:00Z", "present": ["seat-1"], "points": "Read out.",
               "decision": "Agreed as recorded."}
    return ["manager: open_bids", *declared, 'chair: declare_interests {"occasion": "stage", "stage": "written"}',
            f'chair: submit_sheet {json.dumps({"stage": "written", "sheets": sheets})}',
            'chair: open_sheet {"stage": "written"}', *agreed, f"chair: minute_meeting {json.dumps(minutes)}",
            'chair: sign_wording {"stage": "written"}', 'chair: close_stage {"stage": "written"}']


def a_price_that_its_bidder_sealed_is_nowhere_until_it_opens_and_then_comes_out_to_the_penny():
    _, told = published()
    words = re.findall(r"^  ((?:[a-z]{5}[ -]){4}[a-z]{5}) ", told, re.MULTILINE)
    assert len(words) == 3, told
    # The bidders seal before the authority has heard of them, with nothing but the program and the notice.
    files = {bid: sealed_bid(bid) for bid in BIDS}
    for path, said in files.values():
        assert all(word in said for word in words) and "model " in said, said
        assert json.loads(path.read_text(encoding="utf-8"))["envelope"]["sha256"] in said
        assert not any(digits in said for digits in (PRICE, OTHER))
    assert not list(FOLDER.glob("machine of *"))
    played(*map(receipt, BIDS))
    for bid, (path, _) in files.items():
        assert "on record, sealed by the bidder" in recorded(bid, path)
    assert "sealed by the bidder" in plumb("log", workspace())
    played(*quality_of(*BIDS))
    played(f'refused manager: record_price {{"bid": "a", "price": {amount("1")}}}')
    for digits in (PRICE, OTHER):
        assert not files_with(digits.partition(".")[0]), files_with(digits.partition(".")[0])
    played(*[f'{who}: {act} {{"bid": "{bid}"}}' for bid in BIDS
             for who, act in (("officer-1", "give_parts"), ("officer-2", "give_parts"), ("officer-2", "open_price"))])
    log = json.loads(plumb("log", workspace(), "--json"))
    opened = [entry["command"]["price"] for entry in log if entry["command"]["as"] == "open_price"]
    assert opened[1:] == [{"amount": PRICE, "currency": "GBP"}, {"amount": OTHER, "currency": "GBP"}], opened
    assert workspace() in files_with(PRICE.partition(".")[0])
    assert [entry["command"].get("by_bidder") for entry in log if entry["command"]["as"] == "seal_price"] == [
        None, True, True]
    assert "Everything holds" in plumb("verify", workspace())
    at_terminal.verified_by_another(VERIFIER, workspace())


def a_file_that_is_not_what_the_bidder_sealed_for_this_bid_is_refused_and_nothing_is_written():
    published()
    path, _ = sealed_bid("a")
    other, _ = sealed("south", amount(PRICE), "--bidder", "rowan", "--lot", "south")
    named, _ = sealed("named", amount(PRICE), "--bidder", "rowan", "--lot", "north", "--bid", "a-2")
    played(*map(receipt, BIDS))
    whole = path.read_text(encoding="utf-8")
    held = json.loads(whole)
    notice = held["notice"]
    turned = held["envelope"]["parts"][0]["sealed"]
    turned = ("B" if turned[0] == "A" else "A") + turned[1:]
    parts = [held["envelope"]["parts"][0] | {"sealed": turned}, *held["envelope"]["parts"][1:]]

    def said(**changed):
        return json.dumps(held | changed)

    cases = {
        "another bidder's name": (said(bidder="birch"), ["bidder", "birch", "rowan", "checksum"]),
        "another lot": (said(lot="south"), ["lot", "south", "north", "checksum"]),
        "a part of another envelope": (said(envelope=held["envelope"] | {"parts": parts}), ["checksum"]),
        "another tender": (said(notice=notice | {"log": "ab" * 32}), ["notice.log", "abab"]),
        "another currency": (said(notice=notice | {"price": notice["price"] | {"currency": "EUR"}}),
                             ["notice.price.currency", "EUR", "GBP"]),
        "another model": (said(notice=notice | {"fingerprint": "cd" * 32}), ["notice.fingerprint", "cdcd"]),
        "an opener left out": (said(notice=notice | {"openers": notice["openers"][:2]}),
                               ["notice.openers", "2 of them", "3 of them"]),
        "without its checksum": (json.dumps({key: held[key] for key in held if key != "checksum"}), ["checksum"]),
        "truncated": (whole[:len(whole) // 2], ["stops being JSON", "line"]),
        "not JSON": ("A price, sealed", ["stops being JSON at line 1"]),
        "a list": ("[]", ["format", "plumbline-sealed-price/1"]),
        "empty": ("", ["JSON"]),
        "another version": (said(format="plumbline-sealed-price/2"), ["format", "plumbline-sealed-price/2"]),
        "the notice itself": ((FOLDER / "notice.json").read_text(encoding="utf-8"), ["plumbline-opening-notice/1"]),
        "an envelope without parts": (said(envelope={k: v for k, v in held["envelope"].items() if k != "parts"}),
                                      ["At envelope, parts is missing"]),
    }
    before = workspace().read_bytes()
    acts = []
    for name, (text, _) in cases.items():
        (FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        acts.append("refused manager: seal_price " + json.dumps({"bid": "a", "envelope_file": f"{name}.json"}))
    answers = played(*acts).splitlines()
    for (name, (_, expected)), answer in zip(cases.items(), answers, strict=True):
        assert all(word in answer for word in [f"{name}.json", *expected]), f"{name}: {answer}"
    bad = FOLDER / "bad.json"
    bad.write_text(said(bidder="\x1b[2Jrowan"), encoding="utf-8")
    assert "[2Jrowan" in recorded("a", bad, code=1)
    with bad.open("wb") as huge:
        huge.truncate(2 << 30)
    assert str(2 << 30) in recorded("a", bad, code=1)
    assert "is not a file" in recorded("a", FOLDER, code=4)
    assert "There is no file" in recorded("a", FOLDER / "nothing.json", code=4)
    # Whole files, each for something else than it is recorded for.
    assert all(word in recorded("b", path, code=1) for word in ("At bidder", "rowan", "birch"))
    assert all(word in recorded("a", other, code=1) for word in ("At lot", "south", "north"))
    assert all(word in recorded("a", named, code=1) for word in ("At bid,", "a-2"))
    assert "no bid" in recorded("nobody", path, code=1)
    text = plumb("do", workspace(), "seal_price", json.dumps({"bid": "a", "envelope_file": str(path), "price": {}}),
                 "--as", "manager", "--passphrases", passphrases(), "--tender", "seal", code=1)
    assert "only bid, not price" in text, text
    assert workspace().read_bytes() == before
    # A line feed more, as mail adds it, changes nothing that is said. What stands stands.
    path.write_text(whole + "\n", encoding="utf-8")
    recorded("a", path)
    assert "its id is used already" in recorded("a", path, code=1)
    again, _ = sealed("again", amount("1"), "--bidder", "rowan", "--lot", "north")
    assert "is on record already" in recorded("a", again, code=1)


def an_envelope_for_openers_who_have_changed_is_refused_with_the_reason():
    published()
    path, _ = sealed_bid("a")
    played(receipt("a"), *admitted("officer-4"),
           'manager: appoint_person {"person": "officer-4", "role": "price_officer"}')
    before = workspace().read_bytes()
    answer = recorded("a", path, code=1)
    assert "notice.openers" in answer and "4 of them" in answer and "a new one to seal by" in answer, answer
    assert workspace().read_bytes() == before
    plumb("notice", workspace(), FOLDER / "second.json", "--tender", "seal", "--bidder", "rowan")
    again, _ = sealed("second", amount(PRICE), "--lot", "north", notice=FOLDER / "second.json")
    # The officers as they are now have not shown that they can open.
    assert "has not been rehearsed" in recorded("a", again, code=1)
    declared = [f'{who}: declare_interests {{"occasion": "{when}"}}' for who in ("officer-1", "officer-4")
                for when in ("joining", "bidders_known")]
    played(*declared, f'manager: seal_price {{"price": {amount("1")}}}', "officer-1: give_parts",
           "officer-4: give_parts", "officer-4: open_price")
    assert "sealed by the bidder" in recorded("a", again)


def a_price_that_does_not_fit_is_sealed_nowhere():
    notice, _ = published()
    rowan = ("--bidder", "rowan", "--lot", "north")
    for name, price, options, expected in (
            ("currency", amount("5", "EUR"), rowan, ["price.currency", "EUR", "GBP"]),
            ("below zero", amount("-5"), rowan, ["price.amount", "0 or more"]),
            ("no number", amount("5,00"), rowan, ["price.amount", "5,00"]),
            ("rates", '{"currency": "GBP", "rates": []}', rowan, ["amount"]),
            ("no JSON", "5 pounds", rowan, ["The price", "JSON"]),
            ("nobody", amount("5"), ("--lot", "north"), ["At bidder, nothing is given"]),
            ("no lot", amount("5"), ("--bidder", "rowan"), ["At lot, nothing is given", "north, south"]),
            ("no such lot", amount("5"), ("--bidder", "rowan", "--lot", "west"), ["west", "north, south"]),
            ("no id", amount("5"), ("--bidder", "row/an", "--lot", "north"), ["row/an", "an id"])):
        path, answer = sealed(name, price, *options, code=1)
        assert all(word in answer for word in expected), f"{name}: {answer}"
        assert not path.exists()
    said = json.loads(notice.read_text(encoding="utf-8"))
    first = said["openers"][0]
    doubled = [one | {"receiving_key": first["receiving_key"]} for one in said["openers"]]
    for name, changed, expected in (
            ("no key", {"openers": [first | {"receiving_key": "none"}]}, "notice.openers[0].receiving_key"),
            ("one key twice", {"openers": doubled}, "one of them twice"),
            ("nobody opens", {"openers": []}, "nobody"),
            ("version", {"format": "plumbline-opening-notice/2"}, "plumbline-opening-notice/1"),
            ("log", {"log": "x"}, "notice.log")):
        other = FOLDER / "other.json"
        other.write_text(json.dumps(said | changed), encoding="utf-8")
        path, answer = sealed(name, amount("5"), *rowan, notice=other, code=1)
        assert expected in answer, f"{name}: {answer}"
        assert not path.exists()
    # A file is never overwritten, and a price may stand in a file or in the command.
    path, _ = sealed_bid("a")
    before = path.read_bytes()
    sealed("a", amount("5"), "--bidder", "rowan", "--lot", "north", code=4)
    assert path.read_bytes() == before
    (FOLDER / "price.json").write_text(amount("5"), encoding="utf-8")
    for number, price in enumerate((FOLDER / "price.json", amount("5"))):
        plumb("seal", notice, price, FOLDER / f"{number}.json", "--bidder", "rowan", "--lot", "north")


def a_notice_comes_after_publication_of_sealed_prices_and_before_bids_are_opened():
    shutil.copytree(BEGUN, FOLDER, dirs_exist_ok=True)
    path = FOLDER / "notice.json"
    assert "publish" in plumb("notice", workspace(), path, code=1).lower() and not path.exists()
    played(PLANNED, "manager: publish_tender")
    assert "an id" in plumb("notice", workspace(), path, "--bidder", "a/b", code=1)
    assert "rowan" in plumb("notice", workspace(), path, "--bidder", "rowan")
    assert json.loads(path.read_text(encoding="utf-8"))["bidder"] == "rowan"
    _, answer = sealed("b", amount(OTHER), "--bidder", "birch", "--lot", "north", code=1)
    assert "birch" in answer and "rowan, whom the notice is for" in answer, answer
    plumb("notice", workspace(), path, code=4)
    assert "a tender file" in plumb("notice", FOLDER / "seal.json", FOLDER / "x.json", code=1)
    played("manager: open_bids")
    assert "taken no longer" in plumb("notice", workspace(), FOLDER / "late.json", code=1)
    assert not (FOLDER / "late.json").exists()


def entered(folder):
    global FOLDER
    FOLDER = folder


def main():
    global PLUMB, VERIFIER, BEGUN
    PLUMB, VERIFIER = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as kept:
        BEGUN = pathlib.Path(kept)
        entered(BEGUN)
        begun()
        failed = at_terminal.hear(globals(), entered)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
