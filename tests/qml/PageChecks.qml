import QtQuick

/// What holds of every page in every state: nothing is cut without a sign of it or leaves the window, nothing lies over
/// the foot of the page, and no text is read as marks, hides, or turns the words around it.
QtObject {
    id: root

    function places() {
        return ["work", "panel", "model", "bids", "declarations", "sheet", "moderation", "hearings", "dialogue", "prices", "result", "recommendation", "letters", "contracts", "history"];
    }

    function outside() {
        return ["start", "duties", "tenders", "agreements", "people", "settings"];
    }

    /// Calls `visit` with an item that is shown and with all that is shown in it.
    function each(item, visit) {
        if (!item.visible)
            return;
        visit(item);
        for (let i = 0; i < item.children.length; ++i)
            root.each(item.children[i], visit);
    }

    function textsOf(page) {
        const found = [];
        root.each(page, item => {
            if (item.elide !== undefined && item.lineCount !== undefined && item.text !== "")
                found.push(item);
        });
        return found;
    }

    function says(page, words) {
        return words !== "" && root.textsOf(page).some(item => item.text === words);
    }

    /// What can be clicked and has this text; null when nothing shown has.
    function buttonOf(page, words) {
        let found = null;
        root.each(page, item => {
            if (item.text === words && item.clicked !== undefined)
                found = item;
        });
        return found;
    }

    /// Control characters but the line feed, and those that part lines, turn the direction or take no room. The two that
    /// isolate are the window's own.
    function hides(words) {
        return /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2067\ufeff]/.test(words);
    }

    /// Whether letters from right to left stand outside of isolates, or an isolate never ends.
    function turns(words) {
        const closed = words.split("\u2068").length === words.split("\u2069").length;
        return !closed || /[\u0590-\u08ff]/.test(words.replace(/\u2068[^\u2069]*\u2069/g, ""));
    }

    /// What is wrong with a text; `whole` where it may be as long as it was written.
    function faultsOf(item, page, whole) {
        const faults = [];
        const x = item.mapToItem(page, 0, 0).x;
        if (root.hides(item.text))
            faults.push("holds what hides or turns");
        if (root.turns(item.text))
            faults.push("turns the words around it");
        if (item.textFormat !== Text.PlainText && item.marked === undefined)
            faults.push("is read as marks");
        if (item.elide === Text.ElideNone && item.contentWidth > item.width + 1)
            faults.push("is wider than its place");
        if (item.elide === Text.ElideNone && item.contentHeight > item.height + 1)
            faults.push("is higher than its place");
        if (item.width > item.parent.width + 2)
            faults.push("is wider than what it stands in");
        if (x < -1 || x + item.width > page.width + 1)
            faults.push("leaves the window");
        // What somebody writes is as high as it is.
        if (!whole && item.cursorRectangle === undefined && item.height > page.height)
            faults.push("buries the page");
        return faults;
    }

    /// What is wrong with the feet of a page, of which there is one.
    function faultsOfFoot(page) {
        const faults = [];
        let feet = 0;
        root.each(page, foot => {
            if (foot.roomy === undefined)
                return;
            ++feet;
            const top = foot.mapToItem(page, 0, 0).y;
            if (top < 0 || top + foot.height > page.height + 1)
                faults.push("the foot leaves the window");
            for (let i = 0; i < foot.parent.children.length; ++i) {
                const other = foot.parent.children[i];
                if (other !== foot && other.visible && other.y < foot.y + foot.height && other.y + other.height > foot.y + 1)
                    faults.push("something lies over the foot");
            }
        });
        return feet === 1 ? faults : faults.concat(["the page has " + feet + " feet"]);
    }

    /// All that is wrong with a page, a line for each fault; empty when nothing is.
    function faults(page, whole) {
        const found = root.faultsOfFoot(page);
        for (const item of root.textsOf(page)) {
            for (const fault of root.faultsOf(item, page, whole))
                found.push("%1, %2 by %3: %4".arg(fault).arg(item.width).arg(item.height).arg(item.text.slice(0, 80)));
        }
        return found.join("\n");
    }

    /// Empty where it is on something of the page; otherwise what has it instead.
    function whereKeyboardIs(page) {
        const focused = page.Window.activeFocusItem;
        let up = focused;
        while (up && up !== page)
            up = up.parent;
        if (!focused)
            return "nothing has it";
        const where = "%1, %2 wide and %3 high".arg(focused).arg(focused.width).arg(focused.height);
        return up === page && focused.visible && focused.width > 0 && focused.height > 0 ? "" : where;
    }
}
