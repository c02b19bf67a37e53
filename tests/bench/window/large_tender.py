"""A tender with as many marks as are asked for, all of it made up, and says so."""

STEPS = [
    ("Not addressed", "The answer does not deal with the question."),
    ("Poor", "Deals with a small part of the question; most is missing or wrong."),
    ("Weak", "Deals with parts of the question; important points are missing or without evidence."),
    ("Sound", "Answers the main points of the question; some of them without evidence."),
    ("Good", "Answers all of the question with evidence; small points left open."),
    ("Excellent", "Answers all of the question with evidence for every point."),
]
REASON = "The answer names who does what by when; nothing is said about absences."


def marks(questions, first, agreed=False):
    """Marks for all questions, different from bid to bid and from seat to seat."""
    words = "Read together. " + REASON if agreed else REASON
    return [{"criterion": f"question-{number}", "mark": str((first + number * 7) % 6), "reason": words,
             "evidence": f"Method statement, page {number}"} for number in range(1, questions + 1)]


def model(questions):
    steps = [{"mark": str(mark), "value": str(mark), "name": name, "descriptor": descriptor}
             for mark, (name, descriptor) in enumerate(STEPS)]
    criteria = [{"id": f"question-{number}", "title": f"Question {number}", "weight": "1", "scale": "0-5",
                 "text": "Who does what by when, and how do you know that it was done?"} for number in range(1, questions + 1)]
    return {"scales": [{"id": "0-5", "steps": steps}],
            "stages": [{"id": "written", "title": "Written answers", "kind": "written", "counts": {"as": "points"},
                        "weights_sum": str(questions), "criteria": criteria}]}


def large_tender(bids, questions, seats):
    """A tender file (docs/formats/tender.md): one written stage that counts everything, sheets of all seats, agreed marks."""
    each_bid, each_seat = range(1, bids + 1), range(1, seats + 1)
    return {
        "format": "plumbline-tender/1", "id": "large", "title": "Large illustrative tender", "reference": "MEASURE-1",
        "illustrative": ["The whole tender is made up to measure the program."],
        "model": model(questions),
        "bidders": [{"id": f"bidder-{bid}", "name": f"Bidder {bid} (illustrative)", "illustrative": True} for bid in each_bid],
        "panel": [{"id": f"seat-{seat}", "role": f"Panel member {seat}"} for seat in each_seat],
        "bids": [{"id": f"bid-{bid}", "bidder": f"bidder-{bid}"} for bid in each_bid],
        "sheets": [{"by": f"seat-{seat}", "bid": f"bid-{bid}", "marks": marks(questions, bid + seat)}
                   for bid in each_bid for seat in each_seat],
        "consensus": [{"bid": f"bid-{bid}", "marks": marks(questions, bid, agreed=True)} for bid in each_bid],
    }
