import { describe, expect, it } from '@jest/globals';
import { labelForms } from './label-forms.ts';

describe('labelForms', () => {
  it.each([
    ['maçon/maçonne', ['macon', 'maconne']],
    ['Abatteur / Abatteuse de carrière', ['abatteur de carriere', 'abatteuse de carriere']],
    [
      'Aide maçon / Aide maçonne voiries et réseaux',
      ['aide macon voiries et reseaux', 'aide maconne voiries et reseaux'],
    ],
    ['conducteur/conductrice de four', ['conducteur de four', 'conductrice de four']],
    ['agent de sécurité/agente de sécurité', ['agent de securite', 'agente de securite']],
    ['valet de chambre/femme de chambre', ['valet de chambre', 'femme de chambre']],
    ['maïeuticien/sage-femme', ['maieuticien', 'sage femme']],
    ['vendeur/se en magasin', ['vendeur en magasin', 'vendeuse en magasin']],
    ['infirmier(ère)', ['infirmier', 'infirmiere']],
    ['directeur·rice', ['directeur', 'directrice']],
    ['responsable import/export', ['responsable import export']],
    ['agent (SNCF)', ['agent sncf']],
    ['soudeur (h/f)', ['soudeur']],
    ['plombier/plombier', ['plombier']],
    ['ɲɛgɛnbaga', ['nyegenbaga', 'gnegenbaga']],
    ['/', []],
  ])('takes "%s" apart', (label, forms) => {
    expect(labelForms(label)).toEqual(forms);
  });
});
