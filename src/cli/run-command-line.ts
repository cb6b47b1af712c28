import { createShutdown } from '../shutdown.ts';
import { terminal } from './command-output.ts';
import type { Commands } from './commands.ts';
import { failureOf } from './failure.ts';
import { createProgram } from './program.ts';
import type { Session } from './session.ts';

/** As a shell reports a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Runs one command and ends the process; `words` are the arguments after the program's name. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  const shutdown = createShutdown(terminal.note);
  // Before the shutdown's own listener, which would call an interrupted command a success.
  process.prependListener('SIGINT', () => {
    if (!shutdown.begun()) terminal.note('Interruption …');
    void shutdown.run(INTERRUPTED);
  });
  // Whoever reads has enough ("| head"): nothing is wrong, and nothing more is written.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => void shutdown.run(0));
  }
  const program = createProgram(commandsIn({ output: terminal, shutdown }), {
    help: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    await flushed(process.stdout);
    await shutdown.run(0);
  } catch (error) {
    // What the shutdown has cut off is no failure.
    if (!shutdown.begun()) {
      const { exitCode, sentence } = await failureOf(error);
      if (sentence !== null) terminal.note(sentence);
      await flushed(process.stdout);
      await shutdown.run(exitCode);
    }
  }
}

/** Loaded when they are run: help and wrong usage need no database. */
function commandsIn(session: Session): Commands {
  return {
    importClassification: async (options) =>
      (await import('./import-classification.ts')).importClassification(options, session),
    search: async (options) => (await import('./search-concepts.ts')).searchConcepts(options, session),
    match: async (options) => (await import('./match-subject.ts')).matchSubject(options, session),
    compare: async (options) => (await import('./compare-titles.ts')).compareTitles(options, session),
    importOffers: async (options) => (await import('./import-offers.ts')).importOffers(options, session),
    importCandidates: async (options) =>
      (await import('./import-candidates.ts')).importCandidates(options, session),
    exportCandidates: async (options) =>
      (await import('./export-candidates.ts')).exportCandidates(options, session),
    reindex: async (options) => (await import('./reindex.ts')).reindex(options, session),
    assess: async (options) =>
      (await import('./assess-qualification.ts')).assessQualification(options, session),
    migrate: async (options) => (await import('./migrate-database.ts')).migrateDatabase(options, session),
    verify: async (options) => (await import('./verify-passport.ts')).verifyFile(options, session),
    exportKeys: async (options) => (await import('./passport-keys.ts')).exportKeys(options, session),
    rotateKeys: async (options) => (await import('./passport-keys.ts')).rotateKeys(options, session),
  };
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
