import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** A new answer is read from its beginning, wherever the one before was left. */
export function useAnswerFromTop(): void {
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    const listener = responseEditor?.onDidChangeModelContent(() => {
      responseEditor.setPosition({ lineNumber: 1, column: 1 });
      responseEditor.setScrollTop(0);
    });
    return () => listener?.dispose();
  }, [responseEditor]);
}
