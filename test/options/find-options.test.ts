import { describe, expect, test } from 'vitest';
import { findOptions } from '../../src/core/options/find-options.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { nixosOptions } from '../oracles/option-data.ts';

const options = knowOptions(nixosOptions);
const paths = (typed: string, names: readonly string[] = []) =>
  findOptions(options, typed, 12, names).map(({ path }) => path);

describe('findOptions', () => {
  test('completes a path, shallow options first', () => {
    expect(paths('services.nginx.client')).toContain('services.nginx.clientMaxBodySize');
    expect(paths('services.nginx.')[0]).toMatch(/^services\.nginx\.\w+$/);
    expect(paths('services.nginx.enable')[0]).toBe('services.nginx.enable');
  });

  test('finds words anywhere, in any case', () => {
    expect(paths('clientMaxBody')).toContain('services.nginx.clientMaxBodySize');
    expect(paths('nginx maxbody')).toContain('services.nginx.clientMaxBodySize');
  });

  test('keeps the names that were typed, between quotes where they must be', () => {
    expect(paths('services.nginx.virtualHosts."a.b".ro')).toContain(
      'services.nginx.virtualHosts."a.b".root',
    );
    expect(paths('services.nginx.virtualHosts.shop.ro')).toContain(
      'services.nginx.virtualHosts.shop.root',
    );
    expect(paths('users.users.alice.she')).toContain('users.users.alice.shell');
  });

  test('offers own names for a name that is to be given', () => {
    expect(paths('users.users.')).toContain('users.users.<name>.createHome');
    expect(paths('users.users.al', ['alice', 'bob'])[0]).toMatch(/^users\.users\.alice\./);
    expect(paths('users.users.<name>.shell', ['alice', 'a.b'])).toEqual([
      'users.users.alice.shell',
      'users.users."a.b".shell',
    ]);
  });

  test('says type and default, and finds nothing in nothing', () => {
    expect(findOptions(options, 'services.nginx.clientMaxBodySize', 1)).toEqual([
      { path: 'services.nginx.clientMaxBodySize', type: 'string', default: '"10m"' },
    ]);
    expect(paths('')).toEqual([]);
    expect(paths('no such thing')).toEqual([]);
  });

  test('takes hostile text', () => {
    for (const text of [
      '"',
      '".',
      '..',
      '\\',
      '<',
      '<>',
      '__proto__.',
      'constructor',
      '*'.repeat(5000),
    ])
      expect(() => paths(text, ['$&'])).not.toThrow();
  });
});
