// The lines of ARCHITECTURE.md, held by `npm run layers`. Each comment says what to do instead.

const TESTS = String.raw`\.test\.tsx?$|/testing/`;
const PURE = '^node_modules/(zod|@noble/hashes|ipaddr\\.js|yaml|fflate)/';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg'];

/** A forbidden dependency; every one is an error, since a warning is read by nobody. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const MOVE = 'Move what both need to a line above, or the importer to one below.';
const ASK_KIND = 'Add a facet to the service kind, and let the projection ask for it.';

/** The core in the order of ARCHITECTURE.md, and what to do instead of importing a line below. */
const CORE = [
  ['result.ts'],
  ['nix mermaid', 'Build the tree where the knowledge is: in core/catalog, bundle or diagrams.'],
  ['ports.ts'],
  ['model', 'Pass the value in as an argument, or move what both need into core/model.'],
  ['options', 'Pass the value in as an argument, or look at the drawing in core/rules.'],
  ['catalog', ASK_KIND],
  ['deployment', ASK_KIND],
  ['projection.ts'],
  ['picture'],
  ['review'],
  ['bundle diagrams rules', 'Move what they share to core/deployment.'],
  ['project.ts'],
  ['report'],
  ['interchange'],
  ['share'],
  ['checklist'],
  ['console'],
];

/** One rule a folder: it imports itself and what stands in lines above. */
const CORE_IN_ORDER = CORE.flatMap(([line, advice = MOVE], index) => {
  const above = CORE.slice(0, index).flatMap(([names]) => names.split(' '));
  const folders = line.split(' ').filter((name) => !name.endsWith('.ts'));
  return folders.map((folder) => {
    const known = [folder, ...above].map((name) =>
      name.endsWith('.ts') ? name.replace('.', String.raw`\.`) : `${name}/`,
    );
    return forbid(
      `core-order-${folder}`,
      `In the core a line of ARCHITECTURE.md imports only lines above it. ${advice}`,
      { path: `^src/core/${folder}/`, pathNot: TESTS },
      { path: '^src/core/', pathNot: `^src/core/(${known.join('|')})` },
    );
  });
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'core-is-alone',
      'The core knows neither app, platform nor CLI. Declare what it needs as an interface in src/core/ports.ts and let a composition root pass it in.',
      { path: '^src/core/' },
      { path: '^src/', pathNot: '^src/core/' },
    ),
    forbid(
      'core-without-node',
      'The core runs in the browser too. Put the call behind an interface in src/core/ports.ts and fulfil it in src/platform or src/cli.',
      { path: '^src/core/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'core-pure-libraries',
      'The core imports zod, @noble/hashes, ipaddr.js, yaml and fflate only. Wrap another library in src/platform behind a port; if it is pure (no DOM, no Node, no clock, no randomness), add it to PURE in .dependency-cruiser.cjs and say why in docs/adr/.',
      { path: '^src/core/', pathNot: TESTS },
      { dependencyTypes: NPM, pathNot: PURE },
    ),
    ...CORE_IN_ORDER,
    forbid(
      'app-imports-core-only',
      'The app reaches storage, workers and files through the interfaces of src/core/ports.ts. Add a port there, fulfil it in src/platform and pass it in from src/main.tsx.',
      // A test puts the parts together itself, as a composition root does.
      { path: '^src/app/', pathNot: TESTS },
      { path: '^src/', pathNot: '^src/(app|core)/' },
    ),
    forbid(
      'app-without-node',
      'The app runs in a browser. Put the call behind a port and fulfil it in src/cli.',
      { path: '^src/app/', pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'features-are-apart',
      'Features of the app never import each other. Move what two of them share to src/app/ui, src/app/store, src/app/commands or src/core.',
      { path: '^src/app/(?!ui/|store/|commands/)([^/]+)/' },
      { path: '^src/app/[^/]+/', pathNot: '^src/app/($1|ui|store|commands)/' },
    ),
    forbid(
      'app-ui-serves-features',
      'src/app/ui, store and commands are what features share, so they import no feature. Let the feature pass in a child, a callback or a value.',
      { path: '^src/app/(ui|store|commands)/' },
      { path: '^src/app/[^/]+/', pathNot: '^src/app/(ui|store|commands)/' },
    ),
    forbid(
      'platform-imports-core-only',
      'The platform fulfils the ports of src/core and knows no user interface. Take what you need as an argument; src/main.tsx and src/cli/main.ts put the parts together.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|core)/' },
    ),
    forbid(
      'cli-imports-core-only',
      'Commands of the CLI get their files and clock as arguments. Only src/cli/main.ts, the composition root, may import src/platform; nothing of the CLI imports the app.',
      { path: '^src/cli/', pathNot: String.raw`^src/cli/main\.ts$` },
      { path: '^src/', pathNot: '^src/(cli|core)/' },
    ),
    forbid(
      'cli-without-app',
      'The CLI starts without the app. Move what both need to src/core.',
      { path: '^src/cli/' },
      { path: String.raw`^src/app/|^src/main\.tsx$` },
    ),
    forbid(
      'roots-are-not-imported',
      'src/main.tsx and src/cli/main.ts start the program; nothing imports them. Move what you need into a file of its own.',
      {},
      { path: String.raw`^src/(main\.tsx|cli/main\.ts)$` },
    ),
    forbid(
      'no-tests-in-production',
      'What ships does not import tests or testing/ folders. Move the helper out of there, or the importer in.',
      { path: '^src/', pathNot: TESTS },
      { path: TESTS },
    ),
    forbid(
      'no-dev-dependencies',
      'What ships uses `dependencies` only. Move the package there in package.json, or the code to a test.',
      { path: '^src/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
    ),
    forbid(
      'no-undeclared-package',
      'The package is not in package.json: `npm install --save-exact` it, or import what is there.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-unresolvable',
      'There is no such module. Correct the path, with its ending (.ts or .tsx).',
      { path: '^src/' },
      { couldNotResolve: true, pathNot: String.raw`\?(worker|raw|url)$` },
    ),
    forbid(
      'no-cycles',
      'Modules that import each other cannot be read one at a time. Move what both need into a third; cycles of types alone are let through.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-orphans',
      'Nobody imports this module and it imports nobody. Use it or delete it.',
      { orphan: true, path: '^src/', pathNot: String.raw`\.d\.ts$|\.test\.tsx?$` },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
