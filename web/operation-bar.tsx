import { operations } from 'seko:operations';
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useAnswerFromTop } from './answer-from-top.ts';
import { useFrenchEditors } from './french-editors.ts';
import { frenchSpacing } from './french-spacing.ts';

/** What the operation at hand does, and the two things to do with it. */
export function OperationBar() {
  const { activeTabIndex, isFetching, queryEditor, variableEditor } = useGraphiQL(
    pick('activeTabIndex', 'isFetching', 'queryEditor', 'variableEditor'),
  );
  const { run, stop } = useGraphiQLActions();
  useFrenchEditors();
  useAnswerFromTop();
  const operation = operations[activeTabIndex];
  const restore = () => {
    queryEditor?.setValue(operation?.document ?? '');
    variableEditor?.setValue(operation?.variables ?? '');
  };

  return (
    <div className="operation-bar">
      <div>
        <h2>{operation?.title ?? 'Requête libre'}</h2>
        <p>
          {frenchSpacing(
            operation?.sentence ?? 'Écrivez une requête GraphQL ; Ctrl + espace propose ce qui convient.',
          )}
        </p>
      </div>
      {operation && (
        <button type="button" onClick={restore}>
          Rétablir l’exemple
        </button>
      )}
      <button
        type="button"
        className="primary"
        title="Ctrl + Entrée"
        onClick={() => (isFetching ? stop() : run())}
      >
        {isFetching ? 'Arrêter' : 'Exécuter'}
      </button>
    </div>
  );
}
