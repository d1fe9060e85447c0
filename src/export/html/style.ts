/** The style of the self-contained page: light, dark and paper; no font or picture from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --faint: #5d646d; --paper: #fdfcf9; --line: #dcd8cf; --card: #fff;
  --content: #fff1b8; --source: #c9e7d3; --cue: #cfe0fb; --field: #f9d4c4; --lit: #b3541e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --faint: #a2a8b0; --paper: #16181b; --line: #363a40; --card: #1e2125;
  --content: #4a3f12; --source: #1f4a30; --cue: #23406e; --field: #5a3222; --lit: #f0a070; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, "Times New Roman", serif; }
header, main { max-width: 1280px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; }
.facts, .key, .notes, footer { font: 14px/1.5 system-ui, sans-serif; color: var(--faint); margin: 4px 0; }
.key span { padding: 1px 6px; border-radius: 3px; margin-right: 8px; color: var(--ink); }
.k-source { background: var(--source); } .k-cue { background: var(--cue); } .k-content { background: var(--content); } .k-field { background: var(--field); }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(340px, 440px); gap: 32px; margin-top: 18px; align-items: start; }
.article > * { margin: 0 0 1em; white-space: pre-wrap; overflow-wrap: anywhere; }
.article .headline { font-weight: bold; font-size: 1.25em; line-height: 1.3; }
.article .subheading { font-weight: bold; }
.article .caption, .article .byline, .article .metadata, .article .furniture { color: var(--faint); font-size: .88em; }
.article mark { color: inherit; background: none; padding: .08em 0; border-radius: 2px; }
.article mark.content { border-bottom: 2px solid var(--content); }
.article mark.source { background: color-mix(in srgb, var(--source) 55%, transparent); }
.article mark.cue { background: color-mix(in srgb, var(--cue) 60%, transparent); }
.article mark.lit-content { background: var(--content); } .article mark.lit-source { background: var(--source); }
.article mark.lit-cue { background: var(--cue); } .article mark.lit-field { background: var(--field); }
.claims { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 4px 4px 40vh; margin: 0; list-style: none; font: 14px/1.45 system-ui, sans-serif; }
.claim { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px; padding: 9px 12px; margin: 0 0 9px; cursor: pointer; scroll-margin: 12px; }
.claim:focus-visible { outline: 2px solid var(--lit); outline-offset: 1px; } .claim.lit { border-left-color: var(--lit); }
.claim .chain { font-weight: 600; } .claim .chain small { font-weight: normal; color: var(--faint); }
.claim q { font-family: Georgia, serif; display: block; margin: 3px 0 6px; overflow-wrap: anywhere; }
.claim dl { display: grid; grid-template-columns: 64px 1fr; gap: 1px 8px; margin: 0; } .claim dt { color: var(--faint); } .claim dd { margin: 0; overflow-wrap: anywhere; }
.claim dd i { color: var(--faint); }
.differences { font: 14px/1.5 system-ui, sans-serif; max-width: 1280px; margin: 0 auto; padding: 0 24px; } footer { max-width: 1280px; margin: 20px auto; padding: 0 24px 24px; }
@media (max-width: 820px) { main { grid-template-columns: minmax(0, 1fr); } .claims { position: static; max-height: none; padding-bottom: 0; } header, main { padding-left: 16px; padding-right: 16px; } h1 { font-size: 24px; } }
@media print { main { display: block; } .claims { position: static; max-height: none; overflow: visible; padding: 0; } .claim { break-inside: avoid; } .key { display: block; } .article mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
