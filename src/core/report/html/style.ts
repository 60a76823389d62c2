/**
 * The page's whole style. Text is set in the reader's own book face, labels in the interface face; colour is kept for
 * verdicts and for what a rewrite changed. Every colour pair has a contrast of at least 4.5 to 1, in both schemes.
 */
const COLOURS = `
:root {
  --paper: #fdfcf8; --wash: #f4f1ea; --rule: #dcd7cb; --faint-rule: #ebe7dd;
  --ink: #1b1a17; --muted: #625d54; --link: #1d4e79;
  --agree: #1c6844; --compatible: #77590a; --differ: #ad2b1f; --single: #625d54;
  --target: #ffe487; --finding: #fbe7e2; --quote: #f0f2ea;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Book Antiqua", Charter, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --wash: #211f1c; --rule: #413d36; --faint-rule: #2c2a26;
    --ink: #ece8df; --muted: #aca698; --link: #9cc4ea;
    --agree: #74cf9f; --compatible: #e0bd5f; --differ: #ff9385; --single: #aca698;
    --target: #665200; --finding: #43231e; --quote: #23261f;
  }
}`

const GROUND = `
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); -webkit-text-size-adjust: 100%; scroll-padding-top: 4rem; }
body { margin: 0; overflow-wrap: break-word; }
main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { text-wrap: balance; font-weight: 600; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: .85em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
summary { cursor: pointer; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; z-index: 3; font-family: var(--sans); }
.skip:focus { left: 0; }
.bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; align-items: baseline;
  padding: .6rem max(1.5rem, calc((100vw - 71rem) / 2)); background: var(--paper); border-bottom: 1px solid var(--rule);
  font: .875rem/1.5 var(--sans); }
.bar a { color: var(--ink); text-decoration: none; }
.bar a:hover { text-decoration: underline; }
.bar .brand { font: italic 600 1.1rem/1.3 var(--serif); margin-right: auto; }
.contents { padding-top: 2rem; }
.contents li { padding: .2rem 0; }
footer { padding-block: 2rem 4rem; color: var(--muted); font: .875rem/1.5 var(--sans); }
section { margin-top: 4rem; border-top: 2px solid var(--ink); padding-top: 1rem; }
h2 { font-size: clamp(1.5rem, 3.2vw, 1.95rem); line-height: 1.2; letter-spacing: -.01em; }
.lead { color: var(--muted); font: .9375rem/1.5 var(--sans); max-width: 44rem; margin: .35rem 0 1.6rem; }
.siglum { display: inline-grid; place-items: center; min-width: 1.75em; height: 1.75em; padding: 0 .3em; border: 1.5px solid currentColor;
  border-radius: 1em; color: var(--ink); font: 600 .8125rem/1 var(--sans); text-decoration: none; font-variant-numeric: lining-nums; }
a.siglum:hover { background: var(--ink); color: var(--paper); }
.also { font: 600 .75rem/1 var(--sans); padding: .05em .3em; border: 1px solid var(--rule); border-radius: .8em; text-decoration: none; white-space: nowrap; }
.also:hover { border-color: currentColor; }`

const HEAD = `
.story-head { padding-top: clamp(2rem, 6vw, 4.5rem); display: flex; flex-wrap: wrap; gap: 2rem 4rem; justify-content: space-between; align-items: flex-start; }
.story-words { flex: 1 1 36rem; min-width: 0; }
.stemma { margin: .5rem 0 0; max-width: 100%; }
.stemma svg { display: block; max-width: 100%; height: auto; }
.stemma .edge { fill: none; stroke: var(--ink); stroke-width: 1.75; }
.stemma .edge.rewrite { stroke: var(--differ); stroke-dasharray: 7 5; }
.stemma .edge.copy { stroke: var(--differ); stroke-width: 3; }
.stemma .edge.excerpt, .stemma .edge.revision { stroke: var(--compatible); stroke-width: 2.5; }
.stemma circle { stroke: var(--ink); stroke-width: 1.75; fill: var(--paper); }
.stemma circle.root, .stemma circle.event { fill: var(--ink); }
.stemma text { font: 600 15px/1 var(--sans); fill: var(--ink); }
.stemma text.root { fill: var(--paper); }
.stemma figcaption ul { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-top: .8rem; color: var(--muted); font: .8125rem/1.4 var(--sans); }
.stemma figcaption li { display: flex; align-items: center; gap: .5rem; }
h1 { font-size: clamp(1.9rem, 3.6vw, 2.7rem); line-height: 1.12; letter-spacing: -.012em; max-width: 34ch; }
.glance { display: flex; flex-wrap: wrap; gap: 1rem 0; margin: 1.2rem 0 1rem; }
.glance div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0 2rem; border-left: 1px solid var(--rule); }
.glance div:first-child { padding-left: 0; border: 0; }
.glance dd { font-size: 2.2rem; line-height: 1; font-variant-numeric: lining-nums; letter-spacing: -.02em; }
.glance dt { color: var(--muted); font: .875rem/1.4 var(--sans); margin-top: .35rem; }
.verdicts { max-width: 44rem; }
.verdicts svg { display: block; width: 100%; height: .6rem; border-radius: .3rem; }
.verdicts rect { stroke: var(--paper); stroke-width: 3px; }
.verdicts ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .5rem; font: .875rem/1.5 var(--sans); }
.verdicts li::before { content: ""; display: inline-block; width: .65em; height: .65em; border-radius: 50%; background: currentColor; margin-right: .45em; }
rect.agree { fill: var(--agree); } rect.compatible { fill: var(--compatible); } rect.differ { fill: var(--differ); } rect.one-account { fill: var(--rule); }
li.agree { color: var(--agree); } li.compatible { color: var(--compatible); } li.differ { color: var(--differ); } li.one-account { color: var(--single); }
.context { margin-top: 1.4rem; color: var(--muted); font: .875rem/1.55 var(--sans); max-width: 52rem; }
.context div { display: flex; gap: 1rem; }
.context dt { flex: 0 0 4rem; }
.context dd { color: var(--ink); }`

const TREE = `
.accounts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 2.2rem 2.5rem; }
.account > h3 { font: 600 .75rem/1 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--muted);
  border-top: 1px solid var(--ink); padding-top: .6rem; margin-bottom: .9rem; position: relative; }
.tree, .branches { position: relative; }
.branches { margin-left: .72rem; padding-left: 1.7rem; border-left: 1.5px solid var(--muted); }
.tree li, .branches li { position: relative; }
.tree > li + li { margin-top: 1.6rem; }
.branches > li { padding-top: 1.2rem; }
.branches > li::before { content: ""; position: absolute; left: -1.7rem; top: 0; width: 1.55rem; height: 2rem; border-bottom: 1.5px solid var(--muted); }
.branches > li:last-child::after { content: ""; position: absolute; left: calc(-1.7rem - 2px); top: calc(2rem + 1px); bottom: 0; width: 3px; background: var(--paper); }
.witness { display: grid; grid-template-columns: auto 1fr; gap: .7rem; align-items: start; padding-bottom: .3rem; }
.tree > li > .witness > .siglum { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.witness-name { font: 600 .9375rem/1.4 var(--sans); padding-top: .08rem; overflow-wrap: anywhere; }
.witness-title { line-height: 1.35; font-size: 1.0625rem; margin-top: .1rem; }
.witness-facts, .aside-line { color: var(--muted); font: .8125rem/1.5 var(--sans); margin-top: .15rem; }
.made { margin-top: .5rem; font: .875rem/1.45 var(--sans); }
.made .kind { color: var(--differ); }
.certainty { color: var(--muted); white-space: nowrap; }
.decided-tie { color: var(--muted); overflow-wrap: anywhere; }
.evidence { margin-top: .2rem; color: var(--muted); font-size: .8125rem; }
.evidence li { padding-left: .9rem; text-indent: -.9rem; }
.evidence li::before { content: "– "; }
.shared { margin-top: 1.6rem; font: .9375rem/1.5 var(--sans); }
.aside-line { margin-top: 1.4rem; }`

const LEDGER = `
.scroll { overflow-x: auto; }
.ledger { width: 100%; border-collapse: collapse; }
.ledger th, .ledger td { text-align: left; vertical-align: top; padding: .8rem 1.1rem .8rem 0; border-bottom: 1px solid var(--faint-rule); }
.ledger thead th { border-bottom: 1px solid var(--ink); font: 600 .8125rem/1.4 var(--sans); color: var(--muted); vertical-align: bottom; }
.ledger thead .account-name { display: block; margin-top: .3rem; color: var(--ink); }
.ledger tbody th { font-weight: 600; line-height: 1.35; min-width: 10rem; max-width: 17rem; }
.ledger td { min-width: 8.5rem; }
.ledger td.verdict { min-width: 13rem; max-width: 20rem; padding-right: 0; }
.ledger tr:target > *, .single li:target { background: var(--target); }
.sigla { display: inline-flex; gap: .25rem; }
.saying + .saying { margin-top: .45rem; }
.saying .value { font-size: 1.15rem; line-height: 1.3; font-variant-numeric: lining-nums tabular-nums; color: var(--ink); text-decoration-color: var(--muted); }
.saying .speaker, .saying .hedge { display: block; color: var(--muted); font: .8125rem/1.4 var(--sans); }
.saying .hedge { font-style: italic; }
.nothing { color: var(--muted); }
.chip { display: inline-flex; align-items: baseline; gap: .4em; border: 1px solid currentColor; border-radius: 1em; padding: .12em .7em; font: 600 .8125rem/1.4 var(--sans); white-space: nowrap; }
.chip.agree { color: var(--agree); } .chip.compatible { color: var(--compatible); } .chip.differ { color: var(--differ); } .chip.one-account { color: var(--single); }
.reasons { display: inline; font: .8125rem/1.4 var(--sans); margin-left: .5rem; }
.reasons li { display: inline; }
.reasons li + li::before { content: " · "; color: var(--muted); }
.why { color: var(--muted); font: .8125rem/1.45 var(--sans); margin-top: .35rem; }
.decided { border-left: 2px solid var(--rule); overflow-wrap: anywhere; padding-left: .5rem; font: .8125rem/1.45 var(--sans); margin-top: .35rem; }
.single-title { font: 600 .9375rem/1.4 var(--sans); margin: 2.2rem 0 .6rem; }
.single { columns: 22rem; column-gap: 2.5rem; }
.single li { break-inside: avoid; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; padding: .55rem 0; border-bottom: 1px solid var(--faint-rule); }
.single .question { line-height: 1.35; }
.single .saying .value { font-size: 1.0625rem; }`

const VOICES = `
.voices { columns: 24rem; column-gap: 3rem; }
.voice { break-inside: avoid-column; padding: .9rem 0 1rem; border-top: 1px solid var(--rule); }
.voice h3 { font: 600 .9375rem/1.4 var(--sans); }
.remarks li { padding-top: .45rem; line-height: 1.45; }
.remarks .direct q { quotes: "“" "”" "‘" "’"; }
.remarks .direct q::before { content: open-quote; } .remarks .direct q::after { content: close-quote; }
.remarks .indirect q::before, .remarks .indirect q::after { content: none; }
.remarks .note, .reported { color: var(--muted); font: .8125rem/1.45 var(--sans); }
.remarks .note { display: block; }
.reported { margin-top: .5rem; }
.reported .remarks { color: var(--ink); font: .9375rem/1.45 var(--serif); }`

const DRIFT = `
.collation-head, .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, .85fr); gap: 0 2rem; }
.collation-head { font: 600 .8125rem/1.4 var(--sans); color: var(--muted); border-bottom: 1px solid var(--ink); padding-bottom: .5rem; }
.pair { padding: 1.1rem 0; border-bottom: 1px solid var(--faint-rule); }
.side { line-height: 1.5; }
.side.absent { color: var(--muted); font: italic .875rem/1.5 var(--sans); }
.side .mark.finding { color: inherit; }
.findings li + li { margin-top: .8rem; }
.finding-note { font: .875rem/1.45 var(--sans); border-left: 3px solid var(--compatible); padding-left: .8rem; scroll-margin-top: 5rem; }
.finding-note.weighty { border-color: var(--differ); }
.finding-note:target { background: var(--target); }
.finding-kind, .edit-kind { display: block; font-weight: 600; color: var(--compatible); }
.weighty .finding-kind, .weighty .edit-kind { color: var(--differ); }
.group { margin-top: 1.2rem; }
.group > summary { font: 600 .9375rem/1.4 var(--sans); padding: .5rem 0; }
.pair.plain { color: var(--ink); padding: .7rem 0; }`

const TIME = `
.timeline > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 1.2rem; padding: .7rem 0; border-bottom: 1px solid var(--faint-rule); }
.timeline time, .values time { font: 600 .875rem/1.6 var(--sans); font-variant-numeric: tabular-nums; color: var(--muted); }
.timeline li li + li { margin-top: .6rem; }
.timeline .mark.finding { color: inherit; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 2rem 3rem; }
.chart figcaption { font-weight: 600; line-height: 1.35; }
.chart svg { display: block; width: 100%; height: auto; margin: .6rem 0; }
.chart .axis { stroke: var(--rule); stroke-width: 1; } .chart .axis.faint { stroke-dasharray: 3 4; }
.chart line { stroke: var(--ink); stroke-width: 3; } .chart circle { fill: var(--ink); stroke: var(--paper); stroke-width: 2; }
.chart text { font: 13px/1 var(--sans); fill: var(--muted); }
.values { font: .875rem/1.6 var(--sans); }
.values .speaker { color: var(--muted); }
.coverage { border-collapse: collapse; }
.coverage th, .coverage td { padding: .35rem 1.1rem .35rem 0; text-align: left; border-bottom: 1px solid var(--faint-rule); }
.coverage tbody th { font-weight: 400; max-width: 26rem; }
.coverage .dot { display: inline-block; width: .7rem; height: .7rem; border-radius: 50%; background: var(--ink); }
.coverage .dot.alone { background: none; border: 2px solid var(--differ); }
.alone-line { margin-top: .8rem; font: .9375rem/1.5 var(--sans); }`

const REPORTS = `
.report { padding: 2.2rem 0 2.6rem; border-top: 1px solid var(--rule); }
.report:first-of-type { border-top: 0; padding-top: .5rem; }
.report-label { display: flex; gap: .6rem; align-items: center; font: 600 .875rem/1.4 var(--sans); overflow-wrap: anywhere; }
.report h3 { font-size: clamp(1.35rem, 2.6vw, 1.75rem); line-height: 1.2; margin-top: .55rem; max-width: 36ch; }
.report .untitled { color: var(--muted); font-style: italic; font-weight: 400; }
.standfirst { font-size: 1.125rem; line-height: 1.4; margin-top: .5rem; max-width: 38rem; color: var(--muted); }
.byline { display: flex; flex-wrap: wrap; gap: 0 1.2rem; color: var(--muted); font: .875rem/1.5 var(--sans); margin-top: .5rem; }
.report-body { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 2rem 4rem; margin-top: 1.4rem; }
.report-text p + p, .report-text blockquote + p, .report-text p + blockquote { margin-top: .95rem; }
.report-text h4 { font-size: 1.0625rem; margin: 1.5rem 0 .4rem; }
.report-text blockquote { border-left: 2px solid var(--rule); padding-left: 1rem; }
.report-text .list, .report-text .table { white-space: pre-line; }
aside { font: .875rem/1.5 var(--sans); }
aside h4 { font-size: .875rem; }
aside .caption { color: var(--muted); margin: .2rem 0 .8rem; }
.left-out, .left-out-none, .origin { border-top: 1px solid var(--rule); padding-top: .6rem; margin-top: .6rem; }
.left-out-none { color: var(--muted); }
.left-out summary { font-weight: 600; }
.left-out ul { max-height: 28rem; overflow-y: auto; }
.left-out li { padding: .5rem 0; border-bottom: 1px solid var(--faint-rule); color: var(--muted); white-space: pre-line; }
.left-out .reason { display: block; color: var(--ink); font-weight: 600; font-size: .8125rem; }
.origin dt { color: var(--muted); font-size: .8125rem; margin-top: .4rem; }
.origin dd { overflow-wrap: anywhere; }
.mark { background: none; color: inherit; text-decoration: none; border-radius: 2px; scroll-margin-top: 7rem; }
.mark.quotation { background: var(--quote); }
.mark.figure { text-decoration: underline dotted 1.5px; text-underline-offset: .22em; text-decoration-color: var(--muted); }
a.mark.figure:hover { text-decoration-style: solid; }
.mark.finding { background: var(--finding); text-decoration: underline; text-decoration-color: var(--differ); text-decoration-thickness: 1.5px; text-underline-offset: .22em; }
.mark:target, .mark:target .mark { background: var(--target); }
.mark:target { box-shadow: 0 0 0 .2em var(--target); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.notices li { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr) auto; gap: .3rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--faint-rule); font: .9375rem/1.5 var(--sans); }
.brief { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.6rem 3rem; }
.brief h3 { margin-bottom: .4rem; }
.brief ul { list-style: none; padding: 0; }
.brief li { padding: .45rem 0; border-top: 1px solid var(--faint-rule); }
.brief .resting, .brief .more { color: var(--muted); font: .8125rem/1.5 var(--sans); }
.brief .why { display: block; color: var(--muted); font: .875rem/1.5 var(--sans); }
#notices { padding-bottom: 1rem; }
#notices h2 { margin-bottom: .8rem; }
.notices .severity { font-weight: 600; color: var(--muted); }
.notices .error .severity { color: var(--differ); } .notices .warning .severity { color: var(--compatible); }
.notices .code { color: var(--muted); }`

/** A phone: one column; the ledger's rows become blocks, each figure with the letters of its reports. */
const NARROW = `
@media (max-width: 46rem) {
  .timeline > li { grid-template-columns: minmax(0, 1fr); gap: .2rem; }
  html { font-size: 1rem; }
  main, footer { padding: 0 1.1rem; }
  .bar { padding: .5rem 1.1rem; position: static; }
  html { scroll-padding-top: 1rem; }
  section { margin-top: 3rem; }
  .glance div { padding: 0 1.1rem; flex: 1; }
  .glance dd { font-size: 2.3rem; }
  .ledger, .ledger tbody, .ledger tr, .ledger th, .ledger td { display: block; width: auto; max-width: none; min-width: 0; }
  .ledger thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .ledger tr { padding: 1rem 0; border-bottom: 1px solid var(--rule); }
  .ledger tbody th, .ledger td { border: 0; padding: .2rem 0; }
  .ledger tbody th { font-size: 1.0625rem; max-width: none; }
  .ledger td.empty { display: none; }
  .ledger td.verdict { max-width: none; padding-top: .5rem; }
  .collation-head { display: none; }
  .pair { grid-template-columns: minmax(0, 1fr); gap: .7rem; }
  .side::before { display: block; font: 600 .75rem/1.4 var(--sans); color: var(--muted); }
  .side.source::before { content: "Source"; } .side.derived::before { content: "Derived"; }
  .report-body { grid-template-columns: minmax(0, 1fr); }
  .single li { grid-template-columns: 1fr auto; }
  .notices li { grid-template-columns: minmax(0, 1fr); }
}`

const PRINT = `
@media print {
  :root { --paper: #fff; --wash: #fff; --rule: #bbb; --faint-rule: #ddd; --ink: #000; --muted: #444; --link: #000; --target: #fff; --finding: #eee; --quote: #fff;
    --agree: #1c6844; --compatible: #77590a; --differ: #ad2b1f; --single: #625d54; }
  html { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .sheets { font-size: 9pt; } .sheets section { margin-top: .9rem; break-inside: avoid; }
  .bar, .skip { display: none; }
  section { margin-top: 2rem; }
  .pair, .ledger tr, .voice, .witness { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .left-out ul { max-height: none; }
  .scroll { overflow: visible; }
}
`

export const STYLE = [COLOURS, GROUND, HEAD, TREE, LEDGER, VOICES, TIME, DRIFT, REPORTS, NARROW, PRINT]
  .join('\n')
  .trim()
