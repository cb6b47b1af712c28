import { foldLabel } from '../../people/index.ts';
import { minorOf, writtenAmount } from '../money-rules.ts';
import type { ImportedOffer, ImportNames, ReadOffer, RowProblem } from './imported-offer.ts';
import { kindOfContract, occupationIn, plainAmount, readCurrency, readDay, readUnit } from './read-values.ts';

type Node = Readonly<Record<string, unknown>>;

/** The postings of a schema.org document (JSON-LD): one, a list, or those of a graph; each counts from 1. */
export function readJobPostings(document: unknown, names: ImportNames): readonly ReadOffer[] {
  return postingsIn(document).map((posting, i) => readPosting(posting, i + 1, names));
}

function postingsIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(postingsIn);
  if (!isNode(value)) return [];
  const types = listOf(value['@type']).map((type) => String(type).replace(/^.*[/#:]/, ''));
  if (types.includes('JobPosting')) return [value];
  return [
    ...postingsIn(value['@graph']),
    ...postingsIn(value['itemListElement']),
    ...postingsIn(value['item']),
  ];
}

function readPosting(posting: Node, line: number, names: ImportNames): ReadOffer {
  const problems: RowProblem[] = [];
  const remarks: string[] = [];
  const refuse = (column: string, value: unknown, expected: string) => {
    problems.push({ column, value: short(value), expected });
  };
  const title = textOf(posting['title']) ?? textOf(posting['name']) ?? '';
  if (title === '') refuse('title', '', 'le titre de l’offre');
  const address = nodeOf(nodeOf(posting['jobLocation'])?.['address']);
  const written =
    textOf(address?.['addressCountry']) ?? textOf(nodeOf(posting['applicantLocationRequirements'])?.['name']);
  const destination = written === null ? undefined : names.places.get(foldLabel(written));
  if (destination === undefined) {
    refuse('jobLocation.address.addressCountry', written ?? '', 'un pays : ES, ESP, Espagne');
  }
  const day = (property: string) => {
    const text = textOf(posting[property]);
    const read = text === null ? null : readDay(text);
    if (read === undefined) refuse(property, text, 'un jour : 2027-04-01');
    return read ?? null;
  };
  const startsOn = day('jobStartDate');
  const intakeUntil = day('validThrough');
  day('datePosted');
  const contractKind = contractOf(posting, remarks);
  const wage = wageOf(posting['baseSalary'] ?? posting['estimatedSalary'], refuse, remarks);
  const posts = Number(textOf(posting['totalJobOpenings']) ?? '1');
  if (!Number.isInteger(posts) || posts < 1 || posts > 100_000) {
    refuse('totalJobOpenings', posting['totalJobOpenings'], 'un nombre entier de 1 à 100 000');
  }
  const minimumMonths = monthsOf(posting['experienceRequirements'], remarks);
  const education = texts(posting['educationRequirements']).concat(texts(posting['qualifications']));
  if (education.length > 0) remarks.push(`Qualification à préciser : « ${short(education.join(', '))} ».`);
  const organization = textOf(posting['hiringOrganization']);
  if (organization !== null) remarks.push(`Employeur nommé par la source : « ${short(organization)} ».`);
  if (problems.length > 0 || destination === undefined) return { sort: 'REFUSED', line, problems };
  const offer: ImportedOffer = {
    line,
    key:
      textOf(nodeOf(posting['identifier'])?.['value']) ??
      textOf(posting['identifier']) ??
      textOf(posting['url']) ??
      textOf(posting['@id']),
    title,
    description: plainText(textOf(posting['description'])),
    occupation: textOf(posting['occupationalCategory'])?.replace(/^\d[\d.-]*\s*/, '') || occupationIn(title),
    skills: texts(posting['skills']).flatMap((text) =>
      text
        .split(/[,;|\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    kind: kindOfContract(contractKind),
    contractKind,
    posts,
    destination,
    place: textOf(address?.['addressLocality']) ?? textOf(address?.['addressRegion']),
    startsOn,
    endsOn: null,
    intakeUntil,
    wage,
    minimumMonths,
    weeklyMinutes: null,
    licences: [],
    languages: [],
    remarks,
  };
  return { sort: 'OFFER', offer };
}

function contractOf(posting: Node, remarks: string[]): ImportedOffer['contractKind'] {
  const types = texts(posting['employmentType']).map((type) =>
    foldLabel(type).toUpperCase().replace(/ /g, '_'),
  );
  if (types.includes('INTERN')) return 'TRAINEESHIP';
  if (types.includes('CONTRACTOR')) return 'SELF_EMPLOYED';
  if (types.includes('TEMPORARY') || types.includes('PER_DIEM')) return 'FIXED_TERM';
  remarks.push(
    `Type de contrat à vérifier : CDI supposé (${types.length > 0 ? types.join(', ') : 'employmentType absent'}).`,
  );
  return 'OPEN_ENDED';
}

function wageOf(
  salary: unknown,
  refuse: (column: string, value: unknown, expected: string) => void,
  remarks: string[],
): ImportedOffer['wage'] {
  const amount = nodeOf(salary);
  if (amount === null) return null;
  const quantity = nodeOf(amount['value']);
  const low =
    textOf(quantity?.['value']) ??
    textOf(quantity?.['minValue']) ??
    textOf(amount['value']) ??
    textOf(amount['minValue']);
  const high = textOf(quantity?.['maxValue']) ?? textOf(amount['maxValue']);
  const writtenUnit = textOf(quantity?.['unitText']) ?? textOf(amount['unitText']) ?? '';
  const writtenCurrency = textOf(amount['currency']) ?? textOf(quantity?.['currency']) ?? '';
  if (low === null) return null;
  const currency = readCurrency(writtenCurrency);
  const unit = readUnit(writtenUnit);
  if (currency === undefined) refuse('baseSalary.currency', writtenCurrency, 'une monnaie : EUR, XOF');
  if (unit === undefined) refuse('baseSalary.value.unitText', writtenUnit, 'HOUR, DAY, WEEK, MONTH ou YEAR');
  if (currency === undefined || unit === undefined) return null;
  const minor = minorOf(plainAmount(low), currency);
  if (minor === null) {
    refuse('baseSalary.value', low, `un montant possible en ${currency}`);
    return null;
  }
  if (high !== null && high !== low) {
    remarks.push(
      `Salaire de ${writtenAmount(minor, currency)} à ${short(high)} ${currency} : le plus bas est retenu.`,
    );
  }
  remarks.push('Salaire brut supposé.');
  return { minor, currency, unit, basis: 'GROSS' };
}

function monthsOf(value: unknown, remarks: string[]): number | null {
  const months = Number(textOf(nodeOf(value)?.['monthsOfExperience']) ?? Number.NaN);
  if (Number.isInteger(months) && months >= 0 && months <= 600) return months;
  const [text] = texts(value);
  if (text === undefined || foldLabel(text) === 'no requirements') return null;
  const [, number, unit = ''] = /(\d{1,2}) ?(ans?|years?|mois|months?)\b/i.exec(text) ?? [];
  if (number === undefined) {
    remarks.push(`Expérience à préciser : « ${short(text)} ».`);
    return null;
  }
  return Number(number) * (/^m/i.test(unit) ? 1 : 12);
}

/** Text of advertisements is often marked up. */
function plainText(text: string | null): string | null {
  if (text === null) return null;
  const plain = text
    .replace(/<(?:br|\/p|\/li|\/h\d)\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#0?39;|&apos;|&rsquo;/g, '’')
    .replace(/&eacute;/g, 'é')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return plain === '' ? null : plain;
}

/** Texts of a value that may be one, a list, or things with a name. */
function texts(value: unknown): string[] {
  return listOf(value).flatMap((one) => textOf(one) ?? []);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (isNode(value))
    return textOf(value['name']) ?? textOf(value['@value']) ?? textOf(value['credentialCategory']);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nodeOf(value: unknown): Node | null {
  if (Array.isArray(value)) return nodeOf(value[0]);
  return isNode(value) ? value : null;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
