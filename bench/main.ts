import { diagrams } from './diagrams.ts';
import { evaluation } from './evaluation.ts';
import { imports } from './imports.ts';
import { keystroke } from './keystroke.ts';
import { problems } from './problems.ts';

/** Each measures one thing that a person waits for, and gives a line about it. */
const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  keystroke,
  diagrams,
  problems,
  imports,
  evaluation,
};

const [wanted = Object.keys(BENCHES).join(',')] = process.argv.slice(2);

for (const name of wanted.split(',')) {
  const bench = BENCHES[name];
  if (bench === undefined)
    throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.stdout.write(`${await bench()}\n`);
}
