"""How `paper` looks: on a screen, light or dark, on a telephone, and printed on A4."""

STYLE = """
:root {
  color-scheme: light;
  --page: #fff; --ink: #17212b; --soft: #5b6873; --rule: #d4dbe1; --accent: #1f5f8b;
  --chat: #eef2f5; --bot: #fff; --bot-edge: #cfd8df; --person: #e4f3dc; --person-edge: #bfd9b0;
  --button: #f4f8fb; --button-edge: #9db9cc; --code: #f1f3f5; --toast: #2f3b45; --toast-ink: #fff;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #0f1519; --ink: #e6ebef; --soft: #9aa8b3; --rule: #2f3a43; --accent: #7db9e2;
    --chat: #151d23; --bot: #1f2a32; --bot-edge: #33424d; --person: #22402c; --person-edge: #34603f;
    --button: #253642; --button-edge: #45667c; --code: #2a343c; --toast: #e6ebef; --toast-ink: #17212b;
  }
  img { filter: brightness(.9); }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif;
  overflow-wrap: anywhere; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
main { max-width: 50rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; counter-reset: section; }
h1 { margin: 0 0 1rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h2 {
  margin: 0 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent);
  font-size: 1.25rem; line-height: 1.3; break-after: avoid;
}
h2::before { content: counter(section) ". "; color: var(--accent); }
p { margin: 0 0 .75rem; }
a { color: var(--accent); }
header { padding-bottom: .75rem; }
nav { margin: 0 0 1rem; padding: 1rem 1.25rem; border: 1px solid var(--rule); border-radius: .5rem; }
nav > p { margin: 0 0 .4rem; font-weight: 600; }
nav ol { margin: 0; padding-inline-start: 1.75rem; }
nav li { padding: .1rem 0; }
nav li::marker { color: var(--soft); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
section { padding-top: 2rem; counter-increment: section; counter-reset: step; }

.chat { margin: 0; padding: 1rem; list-style: none; background: var(--chat); border-radius: .75rem; }
.step { display: flex; flex-direction: column; align-items: flex-start; margin-top: .6rem; break-inside: avoid; }
.step:first-child { margin-top: 0; }
.person { align-items: flex-end; }
.tap { align-items: flex-end; }
.notice { align-items: center; }
.at { align-self: center; margin: .5rem 0 .6rem; font-size: .75rem; line-height: 1.3; break-after: avoid; }
.step:first-child > .at { margin-top: 0; }
.at > span {
  padding: .15rem .65rem; border: 1px solid var(--rule); border-radius: 1rem;
  background: var(--page); color: var(--soft);
}
.note { margin: 0 .25rem .25rem; color: var(--soft); font-size: .8rem; font-style: italic; break-after: avoid; }
.deed { margin: 0 .25rem; color: var(--soft); font-size: .85rem; text-align: end; }
.card { display: flex; flex-direction: column; max-width: min(36rem, 88%); break-inside: avoid; }
.bubble {
  padding: .5rem .8rem .6rem; background: var(--bot); border: 1px solid var(--bot-edge);
  border-radius: .9rem; border-end-start-radius: .2rem;
}
.person .bubble {
  background: var(--person); border-color: var(--person-edge);
  border-end-start-radius: .9rem; border-end-end-radius: .2rem;
}
.edit .bubble { border-style: dashed; }
.who {
  display: flex; justify-content: space-between; gap: 1.5rem; margin: 0 0 .15rem;
  color: var(--accent); font-size: .8rem; font-weight: 600;
}
.message, .edit, .notice { counter-increment: step; }
.who::after { content: counter(section) "." counter(step); color: var(--soft); font-weight: 400; }
.notice .card { max-width: min(28rem, 90%); }
.notice .bubble { background: var(--toast); border-color: var(--toast); color: var(--toast-ink); border-radius: .6rem; }
.notice .who, .notice .who::after { color: inherit; opacity: .75; }
.row { display: flex; gap: .3rem; margin: .3rem 0 0; padding: 0; list-style: none; }
.row > li {
  flex: 1 1 auto; min-width: 0; overflow-wrap: break-word; padding: .35rem .6rem;
  border: 1px solid var(--button-edge); border-radius: .5rem;
  background: var(--button); color: var(--accent); font-size: .9rem; font-weight: 500; line-height: 1.3;
  text-align: center; display: flex; align-items: center; justify-content: center;
}

.text { white-space: pre-wrap; }
figure { margin: .2rem 0 .45rem; }
img {
  display: block; min-width: 8rem; max-width: 100%; max-height: 20rem; object-fit: contain;
  border: 1px solid var(--rule); border-radius: .5rem; background: var(--page);
}
figcaption { padding-top: .2rem; color: var(--soft); font-size: .75rem; }
.attachment {
  margin: .2rem 0 .4rem; padding: .3rem .6rem; border: 1px solid var(--rule);
  border-inline-start: .25rem solid var(--accent); border-radius: .3rem; font-size: .85rem;
}
blockquote {
  margin: .3rem 0; padding: .25rem .7rem; border-inline-start: .2rem solid var(--accent);
  background: var(--code); border-radius: .2rem;
}
code, pre, dt { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { padding: 0 .2rem; border-radius: .2rem; background: var(--code); font-size: .9em; }
pre {
  margin: .3rem 0; padding: .4rem .6rem; border-radius: .3rem; background: var(--code);
  font-size: .9em; white-space: pre-wrap;
}
blockquote + br, pre + br { display: none; }
.spoiler { border-bottom: 1px dotted currentColor; }

.listing { margin: 0; }
.listing > div {
  display: grid; grid-template-columns: minmax(9rem, 30%) 1fr; gap: .25rem 1rem;
  padding: .55rem 0; border-top: 1px solid var(--rule); break-inside: avoid;
}
.listing > div:last-child { border-bottom: 1px solid var(--rule); }
dt { color: var(--soft); font-size: .8rem; line-height: 1.9; }
dd { margin: 0; }

#signature { break-inside: avoid; }
.sign p {
  display: grid; grid-template-columns: minmax(11rem, 40%) 1fr; align-items: end; gap: .25rem 1rem;
  margin: 0; padding-top: 2.2rem; line-height: 1.3;
}
.rule { border-bottom: 1px solid currentColor; }

@media (max-width: 34rem) {
  main { padding: 1.5rem .9rem 3rem; }
  h1 { font-size: 1.5rem; }
  .chat { margin: 0 -.4rem; padding: .75rem .5rem; }
  .card { max-width: 94%; }
  .listing > div, .sign p { grid-template-columns: 1fr; }
  .rule { height: 2rem; }
}
@page {
  size: A4; margin: 18mm 17mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #5b6873; }
}
@media print {
  :root { --rule: #b8c2ca; --bot-edge: #98a5af; --person-edge: #8fb57b; }
  body { font-size: 10pt; line-height: 1.4; orphans: 3; widows: 3; }
  main { max-width: none; padding: 0 1px; }
  .tap { break-after: avoid; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; }
  .chat { padding: 0; background: none; }
  .card { max-width: 78%; }
  .notice .bubble { border-color: #000; background: #fff; color: #000; border-width: 1.5px; }
  nav a { color: inherit; }
  .text a::after { content: " (" attr(href) ")"; color: var(--soft); font-size: .85em; }
}
"""
