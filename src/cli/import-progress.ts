import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import type { EscoImport, EscoProgress } from '../taxonomy/index.ts';
import type { CommandOutput } from './command-output.ts';

type Import = (onProgress: (progress: EscoProgress) => void) => Promise<EscoImport>;

/** Runs an import and shows how far it is on standard error: one moving line on a terminal, else a line a step. */
export function showProgress(run: Import, output: CommandOutput): Promise<EscoImport> {
  return output.interactive ? withMovingLine(run) : withLines(run, output);
}

async function withMovingLine(run: Import): Promise<EscoImport> {
  let result: EscoImport | null = null;
  // Results own standard output, so the moving line goes to standard error.
  const logger = new ListrLogger({
    useIcons: true,
    toStderr: [],
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  });
  const tasks = new Listr(
    [
      {
        title: 'ESCO',
        task: async (_context, task) => {
          result = await run((progress) => {
            task.title = `ESCO : ${sentenceOf(progress)}`;
          });
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
  if (result === null) throw new Error('the import ended without a result');
  return result;
}

function withLines(run: Import, output: CommandOutput): Promise<EscoImport> {
  let shown = '';
  return run((progress) => {
    const step = `${progress.step} ${progress.file ?? ''}`;
    if (step === shown) return;
    shown = step;
    output.note(progress.step === 'READING' ? `Lecture de ${progress.file ?? ''}` : sentenceOf(progress));
  });
}

function sentenceOf({ step, file, rows }: EscoProgress): string {
  const count = `${rows.toLocaleString('fr')} lignes`;
  return step === 'READING' ? `lecture de ${file ?? ''}, ${count}` : `Rapprochement de ${count}`;
}
