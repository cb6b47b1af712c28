import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** French is full of signs that the editors would frame as suspicious: its apostrophe, its unbreakable space. */
const OPTIONS = { unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false } };

export function useFrenchEditors(): void {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions(OPTIONS);
  }, [queryEditor, variableEditor, responseEditor]);
}
