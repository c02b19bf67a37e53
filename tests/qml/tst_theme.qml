import QtQuick
import QtTest
import Tender

/// Contrast by WCAG 2.1, success criteria 1.4.3 (text, 4.5 : 1) and 1.4.11 (boundaries, 3 : 1).
TestCase {
    id: root

    name: "Theme"

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(shade: color): real {
        return 0.2126 * channel(shade.r) + 0.7152 * channel(shade.g) + 0.0722 * channel(shade.b);
    }

    function contrast(one: color, other: color): real {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function cleanup() {
        Theme.dark = false;
        Theme.contrast = false;
        Theme.textPercent = 100;
    }

    function test_black_on_white_is_21() {
        fuzzyCompare(contrast(Qt.color("#000000"), Qt.color("#ffffff")), 21, 0.001);
    }

    function modes_data() {
        return [{tag: "light", dark: false, high: false}, {tag: "dark", dark: true, high: false}, {tag: "light, high contrast", dark: false, high: true}, {tag: "dark, high contrast", dark: true, high: true}];
    }

    function test_text_data() {
        return modes_data();
    }

    function test_text(data) {
        Theme.dark = data.dark;
        Theme.contrast = data.high;
        const grounds = [Theme.paper, Theme.card, Theme.desk, Theme.accentSoft, Theme.goodSoft, Theme.warningSoft, Theme.dangerSoft];
        for (const ground of grounds) {
            for (const ink of [Theme.ink, Theme.quiet])
                verify(contrast(ink, ground) >= 4.5, "%1 on %2: %3".arg(ink).arg(ground).arg(contrast(ink, ground)));
        }
        const pairs = [[Theme.accent, Theme.paper], [Theme.accent, Theme.card], [Theme.accent, Theme.accentSoft], [Theme.accent, Theme.desk], [Theme.accentInk, Theme.accent], [Theme.good, Theme.goodSoft], [Theme.warning, Theme.warningSoft], [Theme.warning, Theme.paper], [Theme.danger, Theme.dangerSoft]];
        for (const pair of pairs)
            verify(contrast(pair[0], pair[1]) >= 4.5, "%1 on %2: %3".arg(pair[0]).arg(pair[1]).arg(contrast(pair[0], pair[1])));
        for (let bar = 0; bar < Theme.bars.length; ++bar)
            verify(contrast(Theme.barInks[bar], Theme.bars[bar]) >= 4.5, "bar %1: %2".arg(bar).arg(contrast(Theme.barInks[bar], Theme.bars[bar])));
    }

    function test_boundaries_data() {
        return modes_data();
    }

    function test_boundaries(data) {
        Theme.dark = data.dark;
        Theme.contrast = data.high;
        for (const line of [Theme.border, Theme.focus, Theme.barOutline]) {
            for (const ground of [Theme.paper, Theme.card, Theme.desk, Theme.accentSoft])
                verify(contrast(line, ground) >= 3, "%1 on %2: %3".arg(line).arg(ground).arg(contrast(line, ground)));
        }
        verify(contrast(Theme.good, Theme.goodSoft) >= 3);
        // Charts: the upright mark over a bar has an edge of paper, dots and intervals an outline, patterns their ink.
        for (const ground of [Theme.paper, Theme.bars[0]])
            verify(contrast(Theme.barOutline, ground) >= 3, "mark on %1: %2".arg(ground).arg(contrast(Theme.barOutline, ground)));
        for (let bar = 0; bar < Theme.bars.length; ++bar)
            verify(contrast(Theme.barInks[bar], Theme.bars[bar]) >= 3, "pattern of bar %1".arg(bar));
    }

    function test_high_contrast_is_higher() {
        const before = contrast(Theme.quiet, Theme.paper);
        Theme.contrast = true;
        verify(contrast(Theme.quiet, Theme.paper) > before);
        verify(contrast(Theme.ink, Theme.paper) >= 15);
    }

    function test_type_doubles_at_200_per_cent() {
        const body = Theme.body;
        Theme.textPercent = 200;
        compare(Theme.body, 2 * body);
        compare(Theme.control, 80);
    }
}
