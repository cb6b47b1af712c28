/** For mutations whose input names the candidate under `candidate`, where the service knows it as `id`. */
export function atCandidate(path: readonly (string | number)[]): readonly (string | number)[] {
  return path[0] === 'id' ? ['candidate'] : path;
}
