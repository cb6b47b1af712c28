import type { CandidateInput } from '../../src/people/index.ts';
import type { Choice, Random } from './random.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Shares in per cent; the names below share the rest. */
const COMMON: readonly Choice<string>[] = [
  ['Traoré', 9],
  ['Coulibaly', 8],
  ['Diarra', 7],
  ['Diallo', 5],
  ['Keïta', 4.5],
  ['Touré', 4],
  ...list('Sidibé Sangaré Koné Dembélé Konaté Cissé Maïga Diakité').map(
    (name): Choice<string> => [name, 2.5],
  ),
];

const OTHERS = list(`
  Sissoko Camara Doumbia Kanté Kouyaté Diabaté Sacko Haïdara Samaké Fofana Sylla Bagayoko Ballo Berthé Bah Barry
  Bathily Bamba Bengaly Cissouma Dabo Dagnoko Danioko Dansoko Dao Dicko Diawara Djiré Dolo Doucouré Drabo Dramé Fané
  Fomba Gakou Goïta Guindo Kamissoko Karembé Kassogué Kébé Kodio Konta Magassa Magassouba Malé Mariko Niaré Niakaté
  N'Diaye Ongoïba Ouattara Ouologuem Poudiougou Sagara Sanogo Simpara Sinayoko Soumaré Sow Tall Tangara Tembély Thiam
  Togola Togo Tolo Tounkara Wagué Yattara`);

const MEN = list(`
  Mamadou Moussa Amadou Ibrahima Seydou Oumar Souleymane Abdoulaye Boubacar Issa Modibo Bakary Drissa Yacouba Youssouf
  Lassana Lassine Fousseyni Alassane Aly Cheick Sékou Siaka Abdramane Aboubacar Hamidou Mahamadou Mohamed Moctar Madou
  Salif Soumaïla Sory Tidiani Daouda Djibril Bréhima Kalifa Kassim Zoumana Nouhoum Mamoutou Hamadoun Almamy Birama
  Broulaye Gaoussou Harouna Idrissa Lamine N'Golo Ousmane Tiémoko Yaya Adama Sadio`);

const WOMEN = list(`
  Aminata Fatoumata Mariam Kadiatou Aïssata Oumou Awa Hawa Djénéba Salimata Assitan Rokia Ramata Maïmouna Nana Bintou
  Binta Safiatou Sitan Korotoumou Kadidia Alimata Assétou Astan Coumba Dado Fanta Fily Founé Habibatou Haby Kankou Lala
  Massitan Mawa Minata Mossokoro Nagnouma Naminata Niagalé Niélé Ouleymatou Penda Sanaba Saran Sétou Sira Sokona Ténin
  Tata Tiguida Wassa Yah Zeinabou Fatimata Diahara Adama Sadio`);

/** Weights that fall with the rank r as 1/r^exponent and add up to `total`. @param before ranks that others hold */
function zipf(
  names: readonly string[],
  exponent: number,
  total: number,
  before = 0,
): readonly Choice<string>[] {
  const raw = names.map((name, index): Choice<string> => [name, (before + index + 1) ** -exponent]);
  const sum = raw.reduce((all, [, weight]) => all + weight, 0);
  return raw.map(([name, weight]): Choice<string> => [name, (weight * total) / sum]);
}

const COMMON_SHARE = COMMON.reduce((sum, [, share]) => sum + share, 0);
const SURNAMES = [...COMMON, ...zipf(OTHERS, 0.9, 100 - COMMON_SHARE, COMMON.length)];
const GIVEN = { MALE: zipf(MEN, 0.6, 100), FEMALE: zipf(WOMEN, 0.6, 100) };

/** Sources write one name in several ways; some clerks leave the accents out. */
const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '');

export function drawNames(random: Random, sex: 'FEMALE' | 'MALE', age: number): CandidateInput['names'] {
  const accents = random.chance(0.8);
  const written = (name: string) => (accents ? name : plain(name));
  const given = random.weighted(GIVEN[sex]);
  const second = random.chance(0.12) ? random.weighted(GIVEN[sex]) : given;
  const names: CandidateInput['names'][number][] = [
    { kind: 'GIVEN', text: written(second === given ? given : `${given} ${second}`) },
    { kind: 'FAMILY', text: written(random.weighted(SURNAMES)) },
  ];
  // Women keep their own surname; the husband's stands beside it.
  if (sex === 'FEMALE' && age >= 22 && random.chance(0.3)) {
    names.push({ kind: 'MARRIED', text: written(random.weighted(SURNAMES)) });
  }
  if (random.chance(0.04)) {
    names.push({
      kind: 'ALIAS',
      text: random.pick(sex === 'MALE' ? ['Papa', 'Vieux', 'Baba'] : ['Mamou', 'Nènè', 'Tanti']),
    });
  }
  return names;
}
