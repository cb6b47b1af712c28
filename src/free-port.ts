import { createServer } from 'node:net';
import { StartupError } from './startup-error.ts';

/** Asked before anything costly begins. @throws StartupError when the service could not listen there */
export function requireFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartupError(sentenceFor(error, port, host))),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: end it, or choose another port with PORT=${port === 65_535 ? 4000 : port + 1}.`;
  }
  if (code === 'EACCES')
    return `This user may not listen on port ${port}: choose a port above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is “${host}”, which is no address of this machine.`;
  return `The service cannot listen on ${host}, port ${port}: ${message}.`;
}
