import { closeSession } from './session.ts';
import { workbenchStorage } from './workbench-storage.ts';

/** Ends the session, and leaves nothing on the screen or in the browser for whoever sits down next. */
export async function leave(): Promise<void> {
  try {
    await closeSession();
  } finally {
    workbenchStorage.clear();
    window.location.reload();
  }
}
