import { type FormEvent, useState } from 'react';
import { leave } from './leave.ts';
import { openAccount, openDemonstration, useSession } from './session.ts';

/** Whose page this is, and who is signed in. */
export function Header({ demonstration }: { readonly demonstration: boolean }) {
  const session = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  const attempt = async (work: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <header className="page-header">
      <h1>
        Seko <span>— ANPE</span>
      </h1>
      <p className="tagline">Reconnaissance des compétences et mise en relation</p>
      <div className="session" aria-live="polite">
        {failure && (
          <p role="alert" className="failure">
            {failure}
          </p>
        )}
        {session ? (
          <>
            <p>
              Connecté&nbsp;: <strong>{session.name}</strong>
            </p>
            <button type="button" onClick={() => attempt(leave)}>
              Se déconnecter
            </button>
          </>
        ) : asking ? (
          <SignInForm
            onSubmit={(login, password) =>
              attempt(async () => {
                await openAccount(login, password);
                setAsking(false);
              })
            }
            onCancel={() => setAsking(false)}
          />
        ) : (
          <>
            {demonstration && (
              <button type="button" className="primary" onClick={() => attempt(openDemonstration)}>
                Se connecter comme conseillère (démonstration)
              </button>
            )}
            <button type="button" onClick={() => setAsking(true)}>
              Se connecter
            </button>
          </>
        )}
      </div>
    </header>
  );
}

interface SignInFormProps {
  readonly onSubmit: (login: string, password: string) => void;
  readonly onCancel: () => void;
}

function SignInForm({ onSubmit, onCancel }: SignInFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    onSubmit(String(fields.get('login') ?? ''), String(fields.get('password') ?? ''));
  };
  return (
    <form onSubmit={submit}>
      <label>
        Identifiant <input name="login" autoComplete="username" required />
      </label>
      <label>
        Mot de passe <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" className="primary">
        Se connecter
      </button>
      <button type="button" onClick={onCancel}>
        Annuler
      </button>
    </form>
  );
}
