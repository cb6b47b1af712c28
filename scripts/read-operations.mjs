// The operations that have a place in the page: title, sentence, group, document and first variables (operations/README.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, root } from './run-step.mjs';

/** The page's order of groups; inside of one, a group's first operation is the one tried first. */
const GROUPS = ['Classements', 'Candidats', 'Reconnaissance', 'Offres', 'Référentiels'];
const FIRST = [
  'rank-candidates',
  'rank-offers',
  'search-candidates',
  'register-candidate',
  'list-offers',
  'draft-offer',
  'submit-offer',
  'publish-offer',
  'search-occupations',
];

export function readOperations(folder = join(root, 'operations')) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length));
  const operations = names.flatMap((name) => {
    const text = readFileSync(join(folder, `${name}.graphql`), 'utf8');
    const [title, sentence, tab = ''] = text.split('\n').map((line) => line.replace(/^# ?/, ''));
    const group = /^Onglet : (.+)$/.exec(tab)?.[1];
    if (group === undefined) return [];
    if (!GROUPS.includes(group))
      throw new Error(`operations/${name}.graphql: no group “${group}”; expected ${GROUPS.join(', ')}`);
    const document = text.replace(/^(#.*\n)+/, '');
    const variablesFile = join(folder, `${name}.variables.json`);
    return [
      {
        name,
        kind: document.startsWith('mutation') ? 'mutation' : 'query',
        title,
        sentence,
        group,
        document,
        variables: existsSync(variablesFile) ? readFileSync(variablesFile, 'utf8') : '',
      },
    ];
  });
  const place = ({ name, group }) => [
    GROUPS.indexOf(group),
    FIRST.indexOf(name) === -1 ? FIRST.length : FIRST.indexOf(name),
  ];
  operations.sort((a, b) => {
    const [groupA, orderA] = place(a);
    const [groupB, orderB] = place(b);
    return groupA - groupB || orderA - orderB || a.title.localeCompare(b.title, 'fr');
  });
  return { operations, version: hashOf(['operations']).slice(0, 12) };
}
