#!/usr/bin/env node
// Holds the layers of .dependency-cruiser.cjs over ./src. Zero modules cruised is red: it means
// that the parser did not understand the sources, not that they are in order.
import { fileURLToPath } from 'node:url';
import { cruise, format } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const config = fileURLToPath(new URL('../.dependency-cruiser.cjs', import.meta.url));
const options = await extractDepcruiseOptions(config);
const { output } = await cruise(['src'], options, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});

const cruised = output.modules.filter(({ source }) => source.startsWith('src/')).length;
if (cruised === 0) {
  console.error('dependency-cruiser saw no module of src/: is its TypeScript parser available?');
  process.exitCode = 1;
} else {
  const report = await format(output, { outputType: 'err-long' });
  console.log(report.output.trim());
  if (output.summary.error > 0) process.exitCode = 1;
}
