/** France Travail publishes no URIs of ROME: these are the service's own. */
const TITLE = 'urn:seko:rome:title:';
const GROUP = 'urn:seko:rome:code:';

const OCCUPATION = 'http://data.europa.eu/esco/occupation/';

/** @param ogr number of a job title ("appellation") */
export function titleUri(ogr: string): string {
  return `${TITLE}${ogr}`;
}

/** @param code ROME code: "F1703" */
export function groupUri(code: string): string {
  return `${GROUP}${code}`;
}

/** @param id as ROME's matches give it: the last part of ESCO's URI, or the whole of it */
export function occupationUri(id: string): string {
  return id.startsWith(OCCUPATION) ? id : `${OCCUPATION}${id}`;
}

/** Titles and codes that a row names, wherever they stand in it. */
export function urisNamedIn(text: string): readonly string[] {
  return [
    ...(text.match(/(?<![\w-])\d{3,9}(?![\w-])/g) ?? []).map(titleUri),
    ...(text.match(/(?<![\w-])[A-Z]\d{4}(?![\w-])/g) ?? []).map(groupUri),
  ];
}
