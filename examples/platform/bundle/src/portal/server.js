#!/usr/bin/env node
// A stand-in that answers every request; put the application here.
const { createServer } = require('node:http');

createServer((_, response) => response.writeHead(204).end()).listen(
  Number(process.env.PORT ?? 8080),
  process.env.HOST ?? '127.0.0.1',
);
