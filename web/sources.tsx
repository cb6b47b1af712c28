import { useEffect, useState } from 'react';
import { frenchSpacing } from './french-spacing.ts';
import { postGraphql } from './post-graphql.ts';

interface Source {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly attribution: string;
}

const QUERY = 'query ListDataSources { dataSources { code title url attribution } }';

/** The attributions that the licences of the loaded data ask for. */
export function Sources() {
  const [sources, setSources] = useState<readonly Source[]>([]);
  useEffect(() => {
    postGraphql<{ readonly dataSources: readonly Source[] }>(QUERY, {}).then(
      ({ data }) => setSources(data?.dataSources ?? []),
      () => setSources([]),
    );
  }, []);
  return (
    <footer className="page-footer">
      <h2>Sources des données</h2>
      <ul>
        {sources.map(({ code, title, url, attribution }) => (
          <li key={code}>
            {/^https?:/.test(url) ? (
              <a href={url} rel="noreferrer" target="_blank">
                {title}
              </a>
            ) : (
              title
            )}{' '}
            — {frenchSpacing(attribution)}
          </li>
        ))}
      </ul>
    </footer>
  );
}
