import { createServer } from 'node:net';

/** Throws one clear line when somebody listens there already. */
export function needFreePort(port, variable, what) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.message})`;
      reject(
        new Error(
          `Port ${port} of 127.0.0.1, where ${what} would be, ${why}; set ${variable} to another one`,
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => server.close(resolve));
  });
}

/** A port from the environment, or the usual one. */
export function portFrom(variable, usual) {
  const text = process.env[variable] ?? '';
  if (text === '') return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${variable} must be a whole number from 1 to 65535; it is "${text}"`);
}
