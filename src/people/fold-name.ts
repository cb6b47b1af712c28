/**
 * The form under which names are compared: French and Bamanankan spellings of one name fold to the same letters
 * ("N'Diaye", "Ndiaye", "N Diaye"; "Djarra", "Jara").
 */
export function foldName(name: string): string {
  return name
    .replace(/œ/gi, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'\-.\s]/g, '')
    .replace(/ph/g, 'f')
    .replace(/ou(?=[aeio])/g, 'w')
    .replace(/ou/g, 'u')
    .replace(/d[jy]|di(?=[aeou])/g, 'j')
    .replace(/g[ny]|ny/g, 'n')
    .replace(/qu|q|ck|kh|c(?=[aou])/g, 'k')
    .replace(/sch|sh|ch|c(?=[eiy])/g, 's')
    .replace(/th/g, 't')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?!^)y/g, 'i')
    .replace(/^h/, '')
    .replace(/[eh]$/, '');
}
