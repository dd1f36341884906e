#!/usr/bin/env node
// `npm run build`: the site, into dist/.
import { build } from './site.mjs';

process.exitCode = (await build({ echo: true })).code;
