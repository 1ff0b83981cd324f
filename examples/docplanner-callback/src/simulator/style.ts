/** The style sheet of the page. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b2430, #e6eaf0);
  --soft: light-dark(#556171, #a3afbf);
  --ground: light-dark(#f6f7f9, #12161c);
  --card: light-dark(#ffffff, #1b2129);
  --line: light-dark(#d6dbe2, #364050);
  --accent: light-dark(#0b5cad, #7ab8ff);
  --on-accent: light-dark(#ffffff, #0d1b2a);
  --good: light-dark(#0b6e4f, #6fd6b0);
  --bad: light-dark(#a3262f, #ff9a9f);
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground) }
h1, h2 { line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.1rem }
header p, .hint, figcaption { color: var(--soft); margin: 0 }
.forms { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; margin: 1.5rem 0 }
form, article { padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card) }
label { display: block; margin-bottom: .75rem; color: var(--soft) }
select, button { display: block; width: 100%; min-height: 2.75rem; padding: .25rem .75rem; font: inherit; color: var(--text); background: var(--card); border: 1px solid var(--line); border-radius: .5rem }
button { margin-top: 1rem; color: var(--on-accent); background: var(--accent); border: 0; font-weight: 600; cursor: pointer }
.result { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start }
section { flex: 1 1 22rem; min-width: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem }
dl { display: grid; grid-template-columns: auto 1fr; gap: .4rem 1rem; margin: 1rem 0 0 }
dt { color: var(--soft) }
dd { margin: 0 }
pre { margin: .5rem 0; padding: .75rem; overflow: auto; font-size: .875rem; background: var(--ground); border-radius: .5rem }
.verdict { float: right; font-size: .9rem; color: var(--bad) }
.verdict[data-kind="approved"] { color: var(--good) }
.phone { flex: 0 0 17rem; margin: 0 auto }
.display { display: grid; align-content: center; justify-items: center; gap: 1rem; min-height: 26rem; padding: 1.5rem; text-align: center; border: .6rem solid var(--text); border-radius: 2rem; background: var(--card) }
.display p { margin: 0 }
.sign { width: 3.5rem; height: 3.5rem; border-radius: 50%; font: 700 2rem/3.5rem system-ui, sans-serif; color: var(--card); background: var(--bad) }
.sign.booked { background: var(--good) }
.text { font-size: 1.15rem }
.own { color: var(--soft); font-style: italic }
figcaption { margin-top: .75rem; text-align: center; font-size: .9rem }
`
