import './workers.ts';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './style.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.tsx';
import { Header } from './header.tsx';
import { Sources } from './sources.tsx';

const demonstration = document.documentElement.dataset['demonstration'] === 'on';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element "page"');
createRoot(page).render(
  <StrictMode>
    <Header demonstration={demonstration} />
    {demonstration && (
      <p className="notice" role="note">
        Démonstration&nbsp;: toutes les personnes, tous les employeurs et toutes les offres sont fictifs.
      </p>
    )}
    <Explorer />
    <Sources />
  </StrictMode>,
);
