/** The editor asks for its workers by label; each is a file of this origin. */
const environment = {
  getWorker: (_id: string, label: string) =>
    new Worker(label === 'json' || label === 'graphql' ? WORKERS[label] : WORKERS.editor),
};

Object.assign(globalThis, { MonacoEnvironment: environment });
