import type { JWK } from 'jose';
import { readPublicUrl } from '../config.ts';
import { KEYS_PATH, readJwkSet, sayVerdict, type Verdict, verifyPassport } from '../passport/index.ts';
import { CommandRefused } from './command-output.ts';
import type { VerifyOptions } from './commands.ts';
import { fetchText, readSource } from './read-source.ts';
import type { Session } from './session.ts';

/** By which a script tells the answers apart. */
const EXIT_CODES: Readonly<Record<Verdict['kind'], number>> = {
  VALID: 0,
  UNREADABLE: 1,
  KEY_UNKNOWN: 10,
  SIGNATURE_INVALID: 11,
  NOT_YET_VALID: 12,
  EXPIRED: 13,
  REVOKED: 14,
  STATUS_MISSING: 15,
  STATUS_STALE: 16,
  STATUS_INVALID: 17,
  STATUS_OF_ANOTHER_LIST: 18,
};

const KEYS_MISSING = 19;

/** Checks a passport against keys and a status list; needs no database, and no network where both are files. */
export async function verifyFile(options: VerifyOptions, { output }: Pick<Session, 'output'>): Promise<void> {
  const { file, status, lang, json } = options;
  const jws = await readSource(file);
  const keys = await trustedKeys(options);
  // Read before anything is judged: a file that is not there is a mistake whatever the passport says.
  const given = status === null ? null : await readSource(status);
  const verdict = await verifyPassport({
    jws,
    keys,
    statusList: async ({ credentialStatus }) => given ?? fetchText(credentialStatus.statusListCredential),
    now: new Date(),
  });
  const sentence = sayVerdict(verdict, lang);
  const exitCode = EXIT_CODES[verdict.kind];
  if (json) output.json({ verdict: verdict.kind, exitCode, sentence, ...detailsOf(verdict) });
  else if (verdict.kind === 'VALID') output.line(sentence);
  if (exitCode !== 0) throw new CommandRefused(sentence, exitCode);
}

/** Those that the user names, else those of this machine's service: a passport does not say whom to trust. */
async function trustedKeys({ keys, lang }: VerifyOptions): Promise<readonly JWK[]> {
  const url = `${readPublicUrl(process.env)}${KEYS_PATH}`;
  const text = keys === null ? await fetchText(url) : await readSource(keys);
  if (text === null) {
    const sentence =
      lang === 'fr'
        ? `Aucune clé pour vérifier : rien ne répond à ${url}. Donnez celles de l’émetteur avec --keys.`
        : `No keys to verify with: nothing answers at ${url}. Give those of the issuer with --keys.`;
    throw new CommandRefused(sentence, KEYS_MISSING);
  }
  const found = readJwkSet(text);
  if (found) return found;
  throw new CommandRefused(
    lang === 'fr'
      ? `« ${keys ?? url} » n’est pas un jeu de clés (JWK Set), tel que ${KEYS_PATH} le donne.`
      : `"${keys ?? url}" is no set of keys (JWK Set) such as ${KEYS_PATH} gives.`,
  );
}

function detailsOf(verdict: Verdict) {
  if (!('passport' in verdict)) return 'keyId' in verdict ? { keyId: verdict.keyId } : {};
  const { id, issuer, validFrom, validUntil, credentialStatus, skillsPassport } = verdict.passport;
  return {
    id,
    issuer,
    validFrom,
    validUntil,
    statusList: credentialStatus.statusListCredential,
    ...('statusUntil' in verdict ? { statusUntil: verdict.statusUntil } : {}),
    passport: skillsPassport,
  };
}
