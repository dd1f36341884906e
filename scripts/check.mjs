#!/usr/bin/env node
// `npm run check`: all but the journeys in a browser.
import './node-version.mjs';
import { availableParallelism } from 'node:os';
import { install } from './install.mjs';
import { report, runStep, runTogether } from './steps.mjs';
import { STATIC_STEPS, UNIT_STEP } from './suites.mjs';

await install();
const lanes = Math.min(availableParallelism(), 4);
report([...(await runTogether(STATIC_STEPS, lanes)), await runStep(UNIT_STEP)]);
