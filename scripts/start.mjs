#!/usr/bin/env node
// `npm start`: from a fresh clone to the app in the browser. Only what is missing or stale is done.
import './node-version.mjs';
import { install } from './install.mjs';
import { claim, listen, portOf } from './listen.mjs';
import { build, DIST, isBuilt } from './site.mjs';

const where = { port: portOf(process.env.PORT), host: process.env.LISTEN_HOST };
console.log('Starting Flakegraph …');
await claim(where);
await install();
if (!isBuilt()) {
  console.log('Building the site …');
  const { code, output } = await build();
  if (code !== 0) {
    console.error(output);
    console.error('The build failed: its words are above.');
    process.exit(1);
  }
}
await listen(DIST, where);
