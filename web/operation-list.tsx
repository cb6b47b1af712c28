import { type Operation, operations } from 'seko:operations';
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

interface Entry {
  readonly index: number;
  readonly title: string;
  readonly operation: Operation | undefined;
}

/** The operations as tabs with French titles, by group; then what the user began besides. */
export function OperationList() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const { addTab, changeTab } = useGraphiQLActions();
  const entries = tabs.map((_tab, index): Entry => {
    const operation = operations[index];
    return { index, operation, title: operation?.title ?? `Requête libre ${index - operations.length + 1}` };
  });
  const groupOf = ({ operation }: Entry) => operation?.group ?? 'Requêtes libres';
  const groups = [...new Set(entries.map(groupOf))];

  return (
    <nav className="operations" aria-label="Opérations">
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul>
            {entries
              .filter((entry) => groupOf(entry) === group)
              .map(({ index, title, operation }) => (
                <li key={index}>
                  <button
                    type="button"
                    aria-current={index === activeTabIndex ? 'page' : undefined}
                    title={operation?.sentence}
                    onClick={() => changeTab(index)}
                  >
                    {title}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <button type="button" className="new-request" onClick={addTab}>
        + Nouvelle requête
      </button>
    </nav>
  );
}
