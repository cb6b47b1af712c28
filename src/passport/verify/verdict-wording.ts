import type { Verdict } from './verify-passport.ts';

export type VerdictLanguage = 'fr' | 'en';

/** A moment to the minute, in UTC, the same in every language. */
function moment(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** What was found, in one sentence that says what to do. */
export function sayVerdict(verdict: Verdict, lang: VerdictLanguage): string {
  return (lang === 'fr' ? inFrench : inEnglish)(verdict);
}

function inFrench(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'VALID': {
      const { issuer, validUntil } = verdict.passport;
      return `Valable : signé par ${issuer.name} (${issuer.id}), jusqu’au ${moment(validUntil)}, non révoqué.`;
    }
    case 'UNREADABLE':
      return 'Ce fichier n’est pas un passeport de compétences signé, ou il a été abîmé.';
    case 'KEY_UNKNOWN':
      return `Signé par une autre clé : aucune de celles qui sont données ne s’appelle « ${verdict.keyId} ». Si c’est bien l’émetteur attendu, prenez ses clés de nouveau.`;
    case 'SIGNATURE_INVALID':
      return `La signature ne tient pas : le passeport a été modifié, ou une autre clé l’a signé sous le nom « ${verdict.keyId} ». Ne vous y fiez pas.`;
    case 'NOT_YET_VALID':
      return `Pas encore valable : il ne vaut qu’à partir du ${moment(verdict.passport.validFrom)}.`;
    case 'EXPIRED':
      return `Expiré depuis le ${moment(verdict.passport.validUntil)}. Demandez un passeport récent.`;
    case 'REVOKED':
      return 'Révoqué : l’émetteur ne répond plus de ce passeport. Demandez-en un récent.';
    case 'STATUS_MISSING':
      return `La signature tient, mais la liste des révocations manque : prenez-la à ${listOf(verdict)} et donnez-la avec --status.`;
    case 'STATUS_STALE':
      return `La signature tient, mais la liste des révocations est périmée depuis le ${moment(verdict.statusUntil)} : prenez-la de nouveau à ${listOf(verdict)}.`;
    case 'STATUS_INVALID':
      return 'La signature du passeport tient, mais la liste des révocations n’est pas une liste signée par le même émetteur.';
    case 'STATUS_OF_ANOTHER_LIST':
      return `La signature tient, mais la liste donnée est « ${verdict.list} » ; ce passeport demande « ${listOf(verdict)} ».`;
  }
}

function inEnglish(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'VALID': {
      const { issuer, validUntil } = verdict.passport;
      return `Valid: signed by ${issuer.name} (${issuer.id}), until ${moment(validUntil)}, not revoked.`;
    }
    case 'UNREADABLE':
      return 'This file is no signed skills passport, or it was damaged.';
    case 'KEY_UNKNOWN':
      return `Signed by another key: none of those given is called "${verdict.keyId}". If this is the issuer you expect, fetch its keys again.`;
    case 'SIGNATURE_INVALID':
      return `The signature does not hold: the passport was changed, or another key signed it under the name "${verdict.keyId}". Do not rely on it.`;
    case 'NOT_YET_VALID':
      return `Not valid yet: it counts from ${moment(verdict.passport.validFrom)} on.`;
    case 'EXPIRED':
      return `Expired since ${moment(verdict.passport.validUntil)}. Ask for a recent passport.`;
    case 'REVOKED':
      return 'Revoked: the issuer no longer stands behind this passport. Ask for a recent one.';
    case 'STATUS_MISSING':
      return `The signature holds, but the list of revocations is missing: fetch it from ${listOf(verdict)} and give it with --status.`;
    case 'STATUS_STALE':
      return `The signature holds, but the list of revocations is out of date since ${moment(verdict.statusUntil)}: fetch it again from ${listOf(verdict)}.`;
    case 'STATUS_INVALID':
      return 'The signature of the passport holds, but the list of revocations is none that the same issuer has signed.';
    case 'STATUS_OF_ANOTHER_LIST':
      return `The signature holds, but the list given is "${verdict.list}"; this passport asks for "${listOf(verdict)}".`;
  }
}

function listOf({ passport }: Extract<Verdict, { passport: unknown }>): string {
  return passport.credentialStatus.statusListCredential;
}
