import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CARRIED } from '../../src/core/bundle/carried.generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the Nix files that bundles carry', () => {
  it('are those under nix/', () => {
    const { stderr } = spawnSync('node', ['scripts/carry.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });

  it('arrive byte for byte', () => {
    const paths = Object.keys(CARRIED);
    expect(paths).toContain('modules/cim-domain.nix');
    for (const path of paths)
      expect(CARRIED[path]).toBe(readFileSync(`${root}nix/${path}`, 'utf8'));
  });
});
