import { bamakoDay } from '../../domain/iso-date.ts';
import type { SignedPassport } from '../credential/passport-credential.ts';
import { escaped } from '../formats/xml-element.ts';
import { KEYS_PATH, pagePath } from '../issuer.ts';
import { passportBlocks, sayDay } from '../passport-lines.ts';
import type { ShownPassport } from '../read-credential.ts';
import type { PassportWording } from '../wording/passport-wording.ts';
import { PASSPORT_LANGUAGES, wordingIn } from '../wording/wordings.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The page that the QR code leads to, whole: no script, nothing from elsewhere. `null`: there is no such passport. */
export function verificationPage(shown: ShownPassport | null, wording: PassportWording): string {
  const { lang, title } = wording;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<nav aria-label="${escaped(wording.page.languages)}">${languageLinks(lang)}</nav>
<main>
<p class="kind">${escaped(title)}</p>
${verdict(shown, wording)}
${shown?.state === 'VALID' ? content(shown.passport, shown.token, wording) : ''}
</main>
</body>
</html>
`;
}

function languageLinks(current: PassportWording['lang']): string {
  return PASSPORT_LANGUAGES.map((lang) => {
    const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
    return lang === current
      ? `<span lang="${lang}" aria-current="true">${name}</span>`
      : `<a href="?lang=${lang}" lang="${lang}" hreflang="${lang}">${name}</a>`;
  }).join(' ');
}

function verdict(shown: ShownPassport | null, wording: PassportWording): string {
  const { page } = wording;
  const said = (state: string, heading: string, note: string) =>
    `<header class="${state}"><h1>${escaped(heading)}</h1><p>${escaped(note)}</p></header>`;
  if (shown === null) return said('unknown', page.unknown, page.unknownNote);
  if (shown.state === 'VALID') return said('valid', page.valid, page.validNote);
  const day = sayDay(bamakoDay(shown.since), wording);
  return shown.state === 'REVOKED'
    ? said('revoked', page.revoked(day), page.revokedNote)
    : said('expired', page.expired(day), page.expiredNote);
}

function content(passport: SignedPassport, token: string, wording: PassportWording): string {
  const { skillsPassport: stated, issuer, validUntil, credentialStatus } = passport;
  const { page } = wording;
  const name = stated.holder.name;
  const until = sayDay(bamakoDay(new Date(validUntil)), wording);
  const sections = passportBlocks(stated, wording).map(({ heading, lines, note }) => {
    const items = lines.map(
      ({ what, details }) =>
        `<li><strong>${escaped(what)}</strong>${details.length === 0 ? '' : `<span>${escaped(details.join(' · '))}</span>`}</li>`,
    );
    const said = note === null ? '' : `<p class="note">${escaped(note)}</p>`;
    return `<section><h2>${escaped(heading)}</h2><ul>${items.join('')}</ul>${said}</section>`;
  });
  const link = (href: string, text: string) => `<li><a href="${escaped(href)}">${escaped(text)}</a></li>`;
  return `${stated.synthetic ? `<p class="synthetic">${escaped(wording.synthetic)}</p>` : ''}
<p class="holder">${escaped(name ?? wording.unnamed)}</p>
<p>${escaped(wording.statedOn(issuer.name, sayDay(stated.statedOn, wording)))} ${escaped(wording.validUntil(until))}</p>
${sections.join('\n')}
<footer><h2>${escaped(page.verifyHeading)}</h2><p>${escaped(page.verifyNote)}</p><ul>
${link(`${pagePath(token)}/passeport.jwt`, page.credential)}
${link(KEYS_PATH, page.keys)}
${link(new URL(credentialStatus.statusListCredential).pathname, page.statusList)}
</ul></footer>`;
}

/** The words in the language that was chosen on the page, else in the first that the browser asks for and there is. */
export function pageWording(chosen: string | null, acceptLanguage: string | undefined): PassportWording {
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const first = asked.find((tag) => PASSPORT_LANGUAGES.some((lang) => lang === tag));
  return wordingIn(chosen ?? first ?? 'fr');
}
