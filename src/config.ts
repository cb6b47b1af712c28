import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { keepSecret } from './secret-file.ts';
import { StartupError } from './startup-error.ts';

export interface Config {
  readonly production: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** null: the embedded PostgreSQL serves, with its data in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Who owns the tables; the same as `databaseUrl` unless given. */
  readonly migrationDatabaseUrl: string | null;
  /** Absolute path. */
  readonly dataFolder: string;
  /** At least 32 characters; every key of the service is derived from it. */
  readonly secret: string;
  readonly logLevel: LogLevel;
  /** Milliseconds that one ranking may take. */
  readonly matchBudgetMs: number;
  /** Days for which an import keeps refused values, and what updated candidates were before it. */
  readonly importRetentionDays: number;
  /** Origin under which the service is reached from outside: "https://seko.example"; null where nobody has said. */
  readonly publicUrl: string | null;
  /** Absolute path of the country pack: what is particular to the service's country. */
  readonly packFolder: string;
  /** Whether synthetic candidates, offers and accounts are loaded; they are of Mali alone. */
  readonly demonstration: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The folder that holds package.json, both for src/ and for the bundle in dist/. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));

const PACKS = join(projectRoot, 'prisma/reference/packs');
const DEMONSTRATED_PACK = join(PACKS, 'mli');

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^\s]+$/)
  .refine((text) => URL.canParse(text))
  .nullable()
  .default(null);

function wholeNumber(from: number, to: number, preset: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))
    .default(preset);
}

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().regex(/^\S+$/).optional(),
  PORT: wholeNumber(0, 65_535, 4000),
  DATABASE_URL: databaseUrl,
  MIGRATION_DATABASE_URL: databaseUrl,
  SEKO_DATA: z.string().optional(),
  SEKO_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  MATCH_BUDGET_MS: wholeNumber(1, 600_000, 2000),
  IMPORT_RETENTION_DAYS: wholeNumber(1, 366, 90),
  SEKO_PUBLIC_URL: z
    .string()
    .refine((text) => publicOrigin(text) !== null)
    .optional(),
  SEKO_PACK: z.string().default('mli'),
  SEKO_DEMO: z.enum(['on', 'off']).optional(),
});

type Variable = keyof z.infer<typeof environment>;

const EXPECTED: Readonly<Record<Variable, string>> = {
  NODE_ENV: 'development, test or production',
  HOST: 'a host name or an address, such as 127.0.0.1',
  PORT: 'a whole number from 0 to 65535',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  MIGRATION_DATABASE_URL: 'an address such as postgres://owner:password@host:5432/database',
  SEKO_DATA: 'the path of a folder',
  SEKO_SECRET: 'at least 32 characters',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  MATCH_BUDGET_MS: 'a whole number of milliseconds from 1 to 600000',
  IMPORT_RETENTION_DAYS: 'a whole number of days from 1 to 366',
  SEKO_PUBLIC_URL: 'an address without a path, such as https://seko.example',
  SEKO_PACK: 'the name of a folder of prisma/reference/packs, or the path of one with a pack.json',
  SEKO_DEMO: 'on or off',
};

/** What an error message must not repeat. */
const CONFIDENTIAL: readonly Variable[] = ['SEKO_SECRET', 'DATABASE_URL', 'MIGRATION_DATABASE_URL'];

/**
 * The settings of this process. An empty variable counts as one that is not set; relative paths start at `cwd`.
 * Outside production a missing secret is made once and kept in the data folder.
 * @throws StartupError that names the variable, its value and what is expected
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const given = Object.fromEntries(
    Object.keys(EXPECTED).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartupError(sentenceFor(String(parsed.error.issues[0]?.path[0]), given));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if (production && values.SEKO_SECRET === undefined) {
    throw new StartupError(`SEKO_SECRET is not set; in production it must be ${EXPECTED.SEKO_SECRET}.`);
  }
  if (values.MIGRATION_DATABASE_URL !== null && values.DATABASE_URL === null) {
    throw new StartupError('MIGRATION_DATABASE_URL is set but DATABASE_URL is not; set both or neither.');
  }
  const packFolder = packFolderOf(values.SEKO_PACK, cwd);
  if (!existsSync(join(packFolder, 'pack.json'))) throw new StartupError(sentenceFor('SEKO_PACK', given));
  const demonstrable = packFolder === DEMONSTRATED_PACK;
  if (values.SEKO_DEMO === 'on' && !demonstrable) {
    throw new StartupError(
      `SEKO_DEMO is on, but the demonstration is of Mali and SEKO_PACK is “${values.SEKO_PACK}”; leave one of them out.`,
    );
  }
  const dataFolder = resolve(cwd, values.SEKO_DATA ?? join(projectRoot, '.data'));
  return Object.freeze({
    production,
    host: values.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    dataFolder,
    secret: values.SEKO_SECRET ?? keepSecret(dataFolder),
    logLevel: values.LOG_LEVEL,
    matchBudgetMs: values.MATCH_BUDGET_MS,
    importRetentionDays: values.IMPORT_RETENTION_DAYS,
    publicUrl: publicUrlOf(values.SEKO_PUBLIC_URL, values.PORT, production),
    packFolder,
    demonstration: values.SEKO_DEMO === undefined ? !production && demonstrable : values.SEKO_DEMO === 'on',
  });
}

/** An origin without a path; null for any other text. */
function publicOrigin(text: string): string | null {
  if (!/^https?:\/\/[^/\s?#]+\/?$/.test(text) || !URL.canParse(text)) return null;
  return new URL(text).origin;
}

/** A development machine is reached by its own name; in production only its operator knows by which. */
function publicUrlOf(given: string | undefined, port: number, production: boolean): string | null {
  if (given !== undefined) return publicOrigin(given);
  return production ? null : `http://localhost:${port}`;
}

/** Where the service of this machine is reached, for a command that asks nothing else of its settings. */
export function readPublicUrl(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['SEKO_PUBLIC_URL']?.trim();
  const port = env['PORT']?.trim() || '4000';
  return (given && publicOrigin(given)) || `http://localhost:${port}`;
}

function packFolderOf(pack: string, cwd: string): string {
  return /^[\w-]+$/.test(pack) ? join(PACKS, pack) : resolve(cwd, pack);
}

function sentenceFor(name: string, given: Readonly<Record<string, string>>): string {
  const variable = Object.entries(EXPECTED).find(([key]) => key === name);
  const found = CONFIDENTIAL.some((key) => key === name) ? 'has another form' : `is “${given[name] ?? ''}”`;
  return `${name} ${found}; expected ${variable?.[1] ?? 'another value'}.`;
}

function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new StartupError('The folder of Seko has no package.json.');
  return findProjectRoot(parent);
}
