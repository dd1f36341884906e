import { describe, expect, test } from 'vitest';
import { LIBRARY_NAMES, NATIVE_LIBRARIES } from '../../src/core/catalog/native-libraries.ts';
import { print } from '../../src/core/nix/print.ts';
import { createProjector } from '../../src/core/project.ts';
import { parseNix } from '../nix/parse.ts';
import { built, fileOf, LINKED } from './built.ts';
import { judged } from './judged.ts';

describe.each(['rust', 'node', 'python', 'go'])('%s with every library', (language) => {
  const document = built({ app: { language, ...LINKED } });

  test('gives a bundle that real Nix takes', async () => {
    const { problems } = await judged(document);
    expect(problems).toEqual([]);
  });

  test('is written as nixfmt would', () => {
    const files = createProjector()(document).files.filter(({ path }) => path.endsWith('.nix'));
    for (const { path, text } of files) expect(print(parseNix(text)).text, path).toBe(text);
  });

  test('has libraries among what is linked to, and programs among what runs', () => {
    for (const file of ['apps/app.nix', 'flake.nix']) {
      const text = fileOf(document, file);
      const tools = /nativeBuildInputs = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
      const linked = /\sbuildInputs = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
      expect(tools).toContain('pkg-config');
      expect(tools).toContain('libpq.pg_config');
      expect(tools.includes('rustPlatform.bindgenHook')).toBe(language === 'rust');
      for (const name of LIBRARY_NAMES) {
        expect(linked).toMatch(new RegExp(`\\b${NATIVE_LIBRARIES[name]?.attribute}\\n`));
      }
      expect(text.includes('OPENSSL_NO_VENDOR = 1;')).toBe(language === 'rust');
    }
  });
});

test.each(LIBRARY_NAMES)('%s alone gives a bundle that real Nix takes', async (name) => {
  const document = built({ app: { language: 'rust', libraries: [name] } });
  const { problems } = await judged(document);
  expect(problems).toEqual([]);
  expect(fileOf(document, 'README.md')).toContain(`| \`app\` | \`${name}\` |`);
});

test('shells say where libraries are that some application lists, and no others', () => {
  const shells = (libraries: readonly string[]): string =>
    fileOf(built({ app: { language: 'rust', libraries: [...libraries] } }), 'flake.nix');
  const none = shells([]);
  for (const word of ['openssl', 'pkg-config', 'buildInputs', 'env']) {
    expect(none).not.toContain(word);
  }
  expect(shells(['openssl'])).toContain('OPENSSL_LIB_DIR = "${lib.getLib pkgs.openssl}/lib";');
  expect(shells(['openssl'])).not.toMatch(/SQLITE3|POSTGRES/);
  expect(shells(['postgresql'])).toContain(
    `PG_CONFIG = lib.getExe' pkgs.libpq.pg_config "pg_config";`,
  );
  expect(shells(['sqlite'])).toContain(
    'SQLITE3_INCLUDE_DIR = "${lib.getDev pkgs.sqlite}/include";',
  );
  expect(shells(['zlib'])).toContain(
    'env.PKG_CONFIG_PATH = lib.makeSearchPathOutput "dev" "lib/pkgconfig" [ pkgs.zlib ];',
  );
});

test('bindings from headers need no library', () => {
  const document = built({ app: { language: 'rust', bindgen: true } });
  expect(fileOf(document, 'apps/app.nix')).toContain(
    'nativeBuildInputs = [ rustPlatform.bindgenHook ];',
  );
});

test('the README answers what goes wrong, where libraries are', () => {
  const answers = ['openssl-sys', 'could not find system library', 'linking with cc failed'];
  const linked = fileOf(built({ app: { libraries: ['openssl'] } }), 'README.md');
  for (const answer of answers) expect(linked).toContain(answer);
  expect(fileOf(built({ app: {} }), 'README.md')).not.toContain('### Native libraries');
});
