import { createServer } from 'node:net';

/** Throws one clear line when the port cannot be listened on. */
export async function requireFreePort(port, variable, what) {
  const code = await listenError(port);
  if (code === undefined) return;
  const reason = code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${code})`;
  throw new Error(
    `Port ${port} of 127.0.0.1 ${reason}, so ${what} cannot start; choose another port: ${variable}=${port > 65_000 ? port - 10 : port + 10} npm start`,
  );
}

/** The preferred port, or 0 (any free port) when it is in use. */
export async function freePortOrAny(preferred) {
  return (await listenError(preferred)) === undefined ? preferred : 0;
}

/** A port from an environment variable; the default when the variable is not set. */
export function portFrom(variable, defaultPort) {
  const text = process.env[variable] ?? '';
  if (text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${variable} must be a whole number from 1 to 65535; it is "${text}"`);
}

/** The error code of listening on the port; undefined when it is free. */
function listenError(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}
