import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { ImportProgress } from '../taxonomy/index.ts';
import type { CommandOutput } from './command-output.ts';

type Import<Result> = (onProgress: (progress: ImportProgress) => void) => Promise<Result>;

/** Runs an import and shows how far it is on standard error: one moving line on a terminal, else a line a step. */
export function showProgress<Result>(
  title: string,
  run: Import<Result>,
  output: CommandOutput,
): Promise<Result> {
  return output.interactive ? withMovingLine(title, run) : withLines(run, output);
}

async function withMovingLine<Result>(title: string, run: Import<Result>): Promise<Result> {
  const results: Result[] = [];
  // Results own standard output, so the moving line goes to standard error.
  const logger = new ListrLogger({
    useIcons: true,
    toStderr: [],
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  });
  const tasks = new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          const result = await run((progress) => {
            task.title = `${title} : ${sentenceOf(progress)}`;
          });
          results.push(result);
        },
      },
    ],
    {
      fallbackRendererCondition: false,
      registerSignalListeners: false,
      rendererOptions: { logger },
    },
  );
  await tasks.run();
  const [result] = results;
  if (result === undefined) throw new Error('the import ended without a result');
  return result;
}

function withLines<Result>(run: Import<Result>, output: CommandOutput): Promise<Result> {
  let shown = '';
  return run((progress) => {
    const step = `${progress.step} ${progress.file ?? ''}`;
    if (step === shown) return;
    shown = step;
    output.note(progress.step === 'READING' ? `Lecture de ${progress.file ?? ''}` : sentenceOf(progress));
  });
}

function sentenceOf({ step, file, rows }: ImportProgress): string {
  const count = `${rows.toLocaleString('fr')} lignes`;
  return step === 'READING' ? `lecture de ${file ?? ''}, ${count}` : `Rapprochement de ${count}`;
}
