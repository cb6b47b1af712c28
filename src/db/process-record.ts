import { readFileSync } from 'node:fs';
import { hasCode } from '../error-code.ts';

/** A process that can be told apart from a later one with the same number. */
export interface ProcessRecord {
  readonly pid: number;
  /** When it began, in the kernel's own unit; empty where the system does not say. */
  readonly started: string;
}

export function recordOf(pid: number): ProcessRecord {
  return { pid, started: startOf(pid) };
}

export function formatRecord({ pid, started }: ProcessRecord): string {
  return `${pid} ${started}\n`;
}

/** null for a text that `formatRecord` did not write, such as a half-written one. */
export function parseRecord(text: string): ProcessRecord | null {
  const match = /^(\d+) (\S*)\n$/.exec(text);
  return match ? { pid: Number(match[1]), started: match[2] ?? '' } : null;
}

export function isAlive({ pid, started }: ProcessRecord): boolean {
  return processExists(pid) && startOf(pid) === started;
}

export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user exists all the same.
    return hasCode(error, 'EPERM');
  }
}

/** Field 22 of proc(5)'s stat; the name in field 2 may hold spaces and parentheses. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
