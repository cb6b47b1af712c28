import { eachOnce, readRecord, readRows, refuserAt } from '../pack/index.ts';
import {
  type ModuleEntry,
  moduleForm,
  type ProviderEntry,
  providerForm,
  type TrainingSource,
  trainingForm,
} from './training-form.ts';

/** Who gives training in a country, and what. */
export interface TrainingReference {
  /** Code of the country pack. */
  readonly pack: string;
  readonly dataSource: TrainingSource;
  readonly providers: readonly ProviderEntry[];
  readonly modules: readonly ModuleEntry[];
}

const FILE = 'training.json';

/** @throws DomainError INVALID_INPUT whose sentence names file, row and value of the first that does not fit */
export function validateTraining(pack: string, content: unknown): TrainingReference {
  const { dataSource, providers: givers, modules: given } = readRecord(FILE, content, trainingForm);
  const providers = readRows(`${FILE}, providers`, givers, providerForm);
  const codes = new Set(providers.map(({ code }) => code));
  eachOnce(
    `${FILE}, providers`,
    providers,
    ({ code }) => code,
    ({ code, parent }, refuse) => {
      if (parent !== null && (parent === code || !codes.has(parent)))
        refuse(`parent "${parent}" is no other provider`, parent);
    },
  );
  const modules = readRows(`${FILE}, modules`, given, moduleForm);
  eachOnce(
    `${FILE}, modules`,
    modules,
    ({ code }) => code,
    ({ skills }, refuse) => {
      const uris = skills.map(({ skill }) => skill);
      const twice = uris.find((uri, index) => uris.indexOf(uri) !== index);
      if (twice !== undefined) refuse(`gives the skill "${twice}" twice`, twice);
    },
  );
  return { pack, dataSource, providers, modules };
}

/** The error for a module's skill, or a provider's territory, that the database does not have. */
export function refuseUnknown(
  list: 'providers' | 'modules',
  index: number,
  name: string,
  what: string,
  value: string,
): never {
  return refuserAt({ file: `${FILE}, ${list}`, index, name })(`there is no ${what} "${value}"`, value);
}
