/** Of the public page: readable on a small phone, in the dark and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8886; --ok: #11632f; --bad: #a31515; --dim: #8a5a00; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem 1.25rem 3rem; font: 1rem/1.5 system-ui, sans-serif; }
nav { display: flex; gap: 1rem; justify-content: flex-end; font-size: .9rem; text-transform: capitalize; }
nav [aria-current] { font-weight: 700; }
.kind { margin: 1rem 0 .5rem; font-size: 1.1rem; font-weight: 700; }
header { border-left: .5rem solid var(--dim); padding: .25rem 1rem; margin-bottom: 1.25rem; }
header.valid { border-color: var(--ok); }
header.revoked, header.expired { border-color: var(--bad); }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.25; }
header p { margin: .35rem 0 0; }
.synthetic { border: 2px solid var(--bad); padding: .4rem .75rem; font-weight: 700; }
.holder { margin: 0; font-size: 1.25rem; font-weight: 700; }
h2 { margin: 1.75rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.05rem; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin-bottom: .6rem; }
li strong { display: block; font-weight: 700; }
li span { display: block; font-size: .95rem; }
.note { font-size: .9rem; }
footer { margin-top: 2.5rem; font-size: .95rem; }
`;
