#pragma once

namespace tender {

/// The look of a paper on a screen and in print: no external file, readable without colour, dark where it is wished.
inline constexpr const char* html_style = R"css(
:root { --ink: #1a1a1a; --soft: #595959; --line: #b8b8b8; --paper: #ffffff; --tint: #eef2f6; --warn: #7a3b00; --warn-tint: #fff6e8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --soft: #b4b4b4; --line: #5a5a5a; --paper: #17191c; --tint: #252a30; --warn: #ffc069; --warn-tint: #2f2618; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Noto Sans", "Segoe UI", "DejaVu Sans", system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; border-bottom: 2px solid var(--ink); padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
h1, h2, h3, caption { overflow-wrap: anywhere; }
p { margin: .6rem 0; overflow-wrap: anywhere; }
.subtitle { color: var(--soft); font-size: 1.1rem; }
.labels { font-weight: 600; color: var(--warn); }
.notice { border-left: .35rem solid var(--warn); background: var(--warn-tint); padding: .5rem 1rem; margin: 1.25rem 0; }
.notice h2 { border: 0; margin: .25rem 0; font-size: 1.05rem; color: var(--warn); padding: 0; }
.notice ul { margin: .25rem 0; padding-left: 1.25rem; }
.numbered { display: grid; grid-template-columns: 3.25rem 1fr; margin: .6rem 0; }
.numbered > .number { font-variant-numeric: tabular-nums; }
.numbered > :last-child { min-width: 0; overflow-wrap: anywhere; }
.continued, .items { margin-left: 3.25rem; }
ol.asks { list-style: none; counter-reset: ask; margin: .4rem 0 .8rem 3.25rem; padding: 0; }
ol.asks > li { counter-increment: ask; display: grid; grid-template-columns: 2.25rem 1fr; margin: .35rem 0; }
ol.asks > li::before { content: "(" counter(ask) ")"; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .2rem 1.25rem; margin: 1rem 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
.table { overflow-x: auto; margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 400; }
.end { text-align: right; font-variant-numeric: tabular-nums; }
tr.strong > * { font-weight: 700; background: var(--tint); }
.note { color: var(--soft); font-size: .875rem; margin-top: .25rem; }
figure { margin: 1.25rem 0; } figcaption { font-weight: 600; margin-bottom: .4rem; }
figure svg { width: 100%; height: auto; display: block; }
figure svg text { fill: var(--ink); font-family: inherit; }
figure svg .edge { fill: none; stroke: var(--line); }
figure svg .on-dark { fill: #ffffff; } figure svg .on-light { fill: #111111; }
ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: .4rem 0; font-size: .9rem; }
ul.legend svg { width: .9em; height: .9em; display: inline-block; vertical-align: -.08em; margin-right: .4em; }
.checkpoint { border: 1px solid var(--line); padding: .75rem 1rem; margin: 1rem 0; }
.checkpoint svg { width: 13rem; height: 13rem; display: block; margin-top: .75rem; }
pre, .code { font-family: "Noto Sans Mono", "DejaVu Sans Mono", ui-monospace, monospace; font-size: .85rem; white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; }
.running { display: none; }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
@media print {
  :root { --ink: #000000; --soft: #444444; --line: #999999; --paper: #ffffff; --tint: #eef2f6; --warn: #7a3b00; --warn-tint: #ffffff; }
  @page { size: A4; margin: 20mm 18mm 22mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .checkpoint, .numbered { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  .running { display: block; position: fixed; bottom: -14mm; left: 0; right: 0; text-align: center; font-size: 8pt; }
}
)css";

}
