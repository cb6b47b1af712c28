import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../domain/iso-date.ts';
import type { Receipt } from './receipt.ts';
import { frenchDay, receiptBlocks } from './receipt-wording.ts';

const EMPTY: Receipt = {
  number: 'ML-000123-7',
  name: 'Awa Koné',
  registeredOn: isoDate('2026-03-01'),
  printedOn: isoDate('2026-03-01'),
  service: 'ANPE',
  agency: 'Agence locale de Kita',
  adviser: 'Mariam Diarra',
  synthetic: false,
  papers: [],
  appointment: null,
  consents: [],
};

function said(receipt: Partial<Receipt>, heading: string): readonly string[] {
  const block = receiptBlocks({ ...EMPTY, ...receipt }).find((one) => one.heading === heading);
  return block?.lines.map(({ text }) => text) ?? [];
}

describe('a receipt', () => {
  it('says so when there is nothing to say', () => {
    expect(said({}, 'Pièces remises à l’agence')).toEqual(['Vous n’avez laissé aucune pièce.']);
    expect(said({}, 'Prochain rendez-vous')).toEqual([
      'Aucun rendez-vous n’est pris. Revenez quand vous voulez, avec ce récépissé.',
    ]);
    expect(said({}, 'Ce que vous avez accepté')).toEqual([
      'Vous n’avez donné aucun accord. L’agence ne montre votre dossier à personne.',
    ]);
  });

  it('names papers, appointment and consents with their days', () => {
    const receivedOn = isoDate('2026-02-11');
    const papers = [{ kind: 'DRIVING_LICENCE', form: 'ORIGINAL', receivedOn }] as const;
    expect(said({ papers }, 'Pièces remises à l’agence')).toEqual([
      'Permis de conduire (original), le 11 février 2026',
    ]);
    const startsAt = new Date('2026-03-10T09:30:00Z');
    const appointment = { startsAt, agency: 'Agence locale de Kita', reason: 'PAPERS' } as const;
    expect(said({ appointment }, 'Prochain rendez-vous')).toEqual([
      'Mardi 10 mars 2026 à 09:30, Agence locale de Kita, pour vos pièces.',
    ]);
    const consents = [
      { purpose: 'SHARE_WITH_EMPLOYER', givenOn: isoDate('2026-03-01'), witness: 'Awa Traoré, sœur' },
    ] as const;
    expect(said({ consents }, 'Ce que vous avez accepté')).toEqual([
      'Vous acceptez :',
      'que l’agence montre à des employeurs ce que vous savez faire, sans votre nom, votre téléphone ni votre adresse (le 1er mars 2026, devant Awa Traoré, sœur).',
    ]);
  });

  it('says how to withdraw, with the number to give', () => {
    expect(said({}, 'Pour changer d’avis')[0]).toContain('donnez le numéro ML-000123-7');
  });

  it('writes the first of a month as it is said', () => {
    expect([frenchDay(isoDate('2026-05-01')), frenchDay(isoDate('2026-05-11'))]).toEqual([
      '1er mai 2026',
      '11 mai 2026',
    ]);
  });
});
