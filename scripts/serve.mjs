#!/usr/bin/env node
// Serves a built site and nothing else: `node scripts/serve.mjs [--port N] [--host H] [FOLDER]`.
// The port is never another than the one asked for.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, portOf } from './listen.mjs';
import { ROOT } from './root.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
  },
});
const folder = resolve(positionals[0] ?? join(ROOT, 'dist'));
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`${folder} has no index.html. Build it first: npm run build`);
  process.exit(1);
}
await listen(folder, {
  port: portOf(values.port ?? process.env.PORT),
  host: values.host ?? process.env.LISTEN_HOST,
});
