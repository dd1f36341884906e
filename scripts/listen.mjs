import { staticServer } from './static-server.mjs';

const DEFAULT_PORT = 4173;

/** A port number from text; ends the process, saying so, if it is none. */
export const portOf = (text) => {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  console.error(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  process.exit(1);
};

const listenOn = (folder, port, host) =>
  new Promise((resolve, reject) => {
    const server = staticServer(folder);
    server.once('error', reject).listen({ port, host, exclusive: true }, () => resolve(server));
  });

/** Both families, since a browser may take `localhost` for either; a machine may lack IPv6. */
const listenOnLocalhost = async (folder, port) => {
  const servers = [await listenOn(folder, port, '127.0.0.1')];
  try {
    servers.push(await listenOn(folder, port, '::1'));
  } catch (error) {
    if (error.code === 'EADDRINUSE') throw error;
  }
  return servers;
};

const explain = (error, port) => {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the program that has it, or choose another: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed to you. Choose one above 1023: PORT=4173 npm start`;
  return `Cannot serve on port ${port}: ${error.message}`;
};

const open = async (folder, port, host) => {
  try {
    return host ? [await listenOn(folder, port, host)] : await listenOnLocalhost(folder, port);
  } catch (error) {
    console.error(explain(error, port));
    process.exit(1);
  }
};

const close = (servers) =>
  Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));

/** Ends the process when the port cannot be had; asked before the long work begins. */
export const claim = async ({ port, host }) => close(await open('.', port, host));

/**
 * Serves a folder until Ctrl-C, to this machine only unless `host` says otherwise, and prints the
 * address. Ends the process when the port cannot be had.
 */
export const listen = async (folder, { port, host }) => {
  const servers = await open(folder, port, host);
  const stop = () => {
    for (const server of servers) server.closeAllConnections();
    close(servers).then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(`Flakegraph is at http://${host ?? 'localhost'}:${port}/ (Ctrl-C stops it)`);
};
