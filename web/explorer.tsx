import { operations } from 'seko:operations';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { fetcher } from './fetcher.ts';
import { OperationBar } from './operation-bar.tsx';
import { OperationList } from './operation-list.tsx';
import { rememberedTab } from './remembered-tab.ts';
import { workbenchStorage } from './workbench-storage.ts';

const plugins = [explorerPlugin()];
const defaultTabs = operations.map(({ document, variables }) => ({ query: document, variables }));

/** The explorer fills its editors from these; from its tabs alone it would leave the variables empty. */
const { query = null, variables = null } = rememberedTab() ?? defaultTabs[0] ?? {};

/** GraphiQL, with our list of operations in place of its row of tabs. */
export function Explorer() {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <main className="explorer">
      <div className="operations-slot" ref={setList} />
      <div className="workbench">
        <div ref={setBar} />
        <GraphiQL
          fetcher={fetcher}
          storage={workbenchStorage}
          plugins={plugins}
          defaultTabs={defaultTabs}
          initialQuery={query ?? ''}
          initialVariables={variables ?? ''}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          forcedTheme="light"
          className="seko"
        >
          {list && createPortal(<OperationList />, list)}
          {bar && createPortal(<OperationBar />, bar)}
        </GraphiQL>
      </div>
    </main>
  );
}
