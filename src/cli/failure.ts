import { CommanderError } from 'commander';
import { DomainError } from '../domain/errors.ts';
import { failureSentence } from '../startup-error.ts';
import { CommandRefused } from './command-output.ts';

export interface Failure {
  /** 1: the input was refused or the work failed; 2: wrong usage; 0: only help was asked for; others of a command. */
  readonly exitCode: number;
  /** null when it has been said. */
  readonly sentence: string | null;
}

/** What the user is told, and the exit code. A failure prints one sentence, never a stack. */
export async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2, sentence: null };
  if (error instanceof CommandRefused) return { exitCode: error.exitCode, sentence: error.message };
  if (error instanceof DomainError) {
    const { sayError } = await import('../server/messages.ts');
    return { exitCode: 1, sentence: sayError(error, 'fr') };
  }
  return {
    exitCode: 1,
    sentence: failureSentence(error).replace(/^Seko could not start: /, 'La commande a échoué : '),
  };
}
