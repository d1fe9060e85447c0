/** The style of a tracing's page: light, dark and paper; no font or picture from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --faint: #59606a; --paper: #fdfcf9; --line: #dcd8cf; --card: #fff; --tint: #f5f2ea;
  --link: #8a3b10; --lit: #fff1b8; --exact: #ffc79e; --solid: #6b6459;
  --c0: #8b8b8b; --c1: #1f6f8b; --c2: #b3541e; --c3: #4c7a34; --c4: #7a4fa3; --c5: #a8842c; --c6: #b0446f; --c7: #3b5bb5; --c8: #6f6258; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --faint: #a4aab2; --paper: #16181b; --line: #363a40; --card: #1e2125; --tint: #22262b;
  --link: #f0a878; --lit: #4a3f12; --exact: #8a4a1c; --solid: #8f979f;
  --c0: #9a9a9a; --c1: #62b6d3; --c2: #ee9a62; --c3: #92c573; --c4: #bd98e4; --c5: #dcbc66; --c6: #ec8fb6; --c7: #8fa9f2; --c8: #b3a598; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header { padding: 16px 24px 8px; border-bottom: 1px solid var(--line); }
.facts, .help, footer, small, .address, .hint, #nothing { color: var(--faint); font-size: 13px; } .facts, .help { margin: 2px 0; }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 4px; font: 12px ui-monospace, monospace; background: var(--card); }
a { color: var(--link); } a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible, [tabindex="0"]:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; border-radius: 2px; }
h2 { font: bold 27px/1.2 Georgia, "Times New Roman", serif; margin: 0 0 4px; overflow-wrap: anywhere; } h2:focus { outline: none; }
h3 { font-size: 13px; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); margin: 28px 0 8px; }
.columns { display: grid; grid-template-columns: 260px minmax(0, 1fr) minmax(340px, 30%); align-items: start; }
nav, .reader { position: sticky; top: 0; max-height: 100vh; overflow: auto; }
nav { padding: 14px 12px 40px 24px; } main { padding: 18px 28px 60px; border-left: 1px solid var(--line); border-right: 1px solid var(--line); min-height: 100vh; }
#find { width: 100%; font: inherit; padding: 6px 8px; border: 1px solid var(--line); border-radius: 5px; background: var(--card); color: var(--ink); margin-bottom: 10px; }
.questions { margin: 0; padding: 0 0 0 30px; font-size: 14px; } .questions li { margin: 0 0 7px; overflow-wrap: anywhere; } .questions li::marker { color: var(--faint); font-size: 12px; }
.questions a { color: var(--ink); text-decoration: none; } .questions a:hover { text-decoration: underline; } .questions a[aria-current] { color: var(--link); font-weight: 600; } .questions small { display: block; }
.answer { display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 8px 14px; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 5px; padding: 14px 16px; margin: 14px 0 0; }
.answer dt { color: var(--faint); font-weight: 600; font-size: 13px; padding-top: 2px; } .answer dd { margin: 0; } .answer p { margin: 0 0 3px; overflow-wrap: anywhere; }
a.figure, a.outlet { overflow-wrap: anywhere; } a.figure { text-decoration: underline dotted; text-underline-offset: 3px; font-family: Georgia, serif; } a.figure:hover { background: var(--tint); } a.figure.chosen { background: var(--exact); color: var(--ink); }
table a.figure { font-family: inherit; } a.outlet { color: inherit; font-weight: 600; text-decoration: none; } a.outlet:hover { text-decoration: underline; }
.table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 14px; } th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); } thead th { color: var(--faint); font-weight: normal; font-size: 12px; } tbody th, td.day { white-space: nowrap; }
.count { white-space: nowrap; } meter { width: 54px; height: 9px; }
.dot { display: inline-block; width: 9px; height: 9px; border-radius: 50%; margin: 0 5px 0 0; background: currentColor; }
.o0 { color: var(--c0); } .o1 { color: var(--c1); } .o2 { color: var(--c2); } .o3 { color: var(--c3); } .o4 { color: var(--c4); } .o5 { color: var(--c5); } .o6 { color: var(--c6); } .o7 { color: var(--c7); } .o8 { color: var(--c8); }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; } .tree > li { margin: 0 0 14px; } .tree ul { margin-left: 4px; }
.tree ul > li { position: relative; padding: 3px 0 0 22px; border-left: 1.5px solid var(--line); } .tree ul > li:last-child { border-left-color: transparent; }
.tree ul > li::before { content: ""; position: absolute; left: -1.5px; top: -4px; width: 16px; height: 19px; border-left: 1.5px solid var(--line); border-bottom: 1.5px solid var(--solid); } .tree ul > li.inferred::before { border-bottom-style: dotted; border-bottom-width: 2px; }
.inferred > small .basis { font-style: italic; }
.changes { margin: 0; padding-left: 18px; } .changes li { margin: 0 0 6px; overflow-wrap: anywhere; } .changes small { display: block; }
details { margin: 18px 0 0; } summary { cursor: pointer; color: var(--faint); } header details { margin: 4px 0; font-size: 13px; color: var(--faint); }
.chart { overflow-x: auto; margin: 0 0 12px; } .chart svg { display: block; font: 12px system-ui, sans-serif; } .chart text { fill: var(--faint); } .chart .day { text-anchor: middle; } .chart .tick { text-anchor: end; } .chart .grid { stroke: var(--line); }
.chart .bar { fill: currentColor; } .chart .bar:hover { opacity: .75; } .chart rect.open { fill-opacity: .22; stroke: currentColor; stroke-dasharray: 2 3; } .chart .end { stroke: currentColor; stroke-width: 3; } .chart a:focus-visible { outline: none; } .chart a:focus-visible .bar { stroke: var(--ink); stroke-width: 2; }
.reader { padding: 0 22px 40px; background: var(--card); min-height: 100vh; } .reader .bar { position: sticky; top: 0; background: var(--card); padding: 12px 0 8px; display: flex; justify-content: space-between; gap: 12px; align-items: start; font-size: 13px; color: var(--faint); border-bottom: 1px solid var(--line); }
.reader button { font: inherit; color: var(--ink); background: var(--tint); border: 1px solid var(--line); border-radius: 5px; padding: 3px 12px; cursor: pointer; flex: none; }
.reader article { font: 16px/1.55 Georgia, serif; padding-top: 12px; outline: none; } .reader article h3 { font: bold 19px/1.25 Georgia, serif; text-transform: none; letter-spacing: 0; color: var(--ink); margin: 4px 0; overflow-wrap: anywhere; } .reader article .facts, .address { font-family: system-ui, sans-serif; } .address { overflow-wrap: anywhere; margin: 0 0 10px; }
.reader article > div { margin: 0 0 .9em; white-space: pre-wrap; overflow-wrap: anywhere; } .reader .headline { font-weight: bold; } .reader .caption, .reader .byline, .reader .metadata, .reader .furniture { color: var(--faint); font-size: .88em; }
.live .reader article .facts { display: none; }
mark { color: inherit; background: none; border-radius: 2px; padding: .06em 0; } mark.lit { background: var(--lit); } mark.exact, mark:target { background: var(--exact); }
.live .thread, .live .reader article { display: none; } .live .thread.open, .live .reader article.open { display: block; }
.thread { margin: 0 0 56px; } footer { padding: 14px 24px 28px; border-top: 1px solid var(--line); }
@media (max-width: 1080px) { .columns { grid-template-columns: 220px minmax(0, 1fr); } .live .reader { display: none; } .live .reader.open { display: block; position: fixed; z-index: 2; inset: 12vh 0 0 auto; width: min(560px, 100%); max-height: none; min-height: 0; border: 1px solid var(--line); box-shadow: 0 0 40px #0006; } body:not(.live) .reader { grid-column: 1 / -1; position: static; max-height: none; } }
@media (max-width: 720px) { .columns { grid-template-columns: minmax(0, 1fr); } nav { position: static; max-height: 38vh; padding: 12px 16px; border-bottom: 1px solid var(--line); } main { padding: 16px; border: 0; } header { padding: 12px 16px 6px; } .help { display: none; } h2 { font-size: 22px; } .answer { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 12px; } .answer dd { margin-bottom: 9px; } .reader { padding: 0 16px 30px; } .live .reader.open { inset: 30vh 0 0 0; width: 100%; } }
@media print { nav, .help, .reader, header details { display: none; } .columns { display: block; } main { border: 0; padding: 0; } .answer, tr, .tree ul > li { break-inside: avoid; } .chart, .table { overflow: visible; } .chart svg { max-width: 100%; height: auto; } .dot, meter, .chart { -webkit-print-color-adjust: exact; print-color-adjust: exact; } a.figure { color: inherit; text-decoration: none; } }
`;
