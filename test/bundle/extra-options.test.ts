import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HostId } from '../../src/core/model/graph.ts';
import type { Json } from '../../src/core/model/text.ts';
import { knowOptions } from '../../src/core/options/known-options.ts';
import { createProjector } from '../../src/core/project.ts';
import { judgeBundle } from '../oracles/bundle.ts';
import { nixosOptions } from '../oracles/option-data.ts';
import { Drawing } from './drawing.ts';
import { inFolder } from './folder.ts';
import { warningsOf } from './judged.ts';

const drawn = (service: Record<string, Json>, host: Record<string, Json>): Drawing => {
  const drawing = new Drawing();
  const host_id = drawing.host('edge', '10.0.0.1');
  drawing.run({
    type: 'update-host',
    host_id: HostId.parse(host_id),
    changes: { extra_options: host },
  });
  drawing.service(drawing.domain('shop'), 'web', 'nginx', { host_id, extra_options: service });
  return drawing;
};

test('extra options come out as native Nix that real Nix takes', async () => {
  const { document } = drawn(
    {
      'services.nginx.clientMaxBodySize': '20m',
      'services.nginx.virtualHosts."a.b".root': '/srv/www',
      'services.nginx.virtualHosts."a.b".locations."/".index': { $force: 'home.html' },
    },
    {
      'environment.systemPackages': [{ $package: 'jq' }, { $package: 'htop' }],
      'boot.kernel.sysctl."net.core.rmem_max"': 1048576,
    },
  );
  const options = knowOptions(nixosOptions);
  expect(createProjector()(document, options).diagnostics.map(({ code }) => code)).not.toEqual(
    expect.arrayContaining(['option-type']),
  );
  await inFolder(document, async (folder) => {
    const module = await readFile(join(folder, 'modules/domains/shop.nix'), 'utf8');
    expect(module).toContain('clientMaxBodySize = "20m";');
    expect(module).toContain('"a.b"');
    expect(module).toContain('lib.mkForce "home.html"');
    const host = await readFile(join(folder, 'hosts/edge/default.nix'), 'utf8');
    expect(host).toContain('pkgs.jq');
    expect(host).toMatch(/"net\.core\.rmem_max" = 1048576;/);
    const verdict = await judgeBundle(folder, { warnings: warningsOf(document) });
    expect(verdict.problems).toEqual([]);
  });
});

test('a wrong type and an unknown option are found', async () => {
  const { document } = drawn({ 'services.nginx.clientMaxBodySize': 20 }, { 'services.no': 1 });
  const project = createProjector();
  const codes = project(document, knowOptions(nixosOptions)).diagnostics.map(({ code }) => code);
  expect(codes).toContain('option-type');
  expect(codes).toContain('unknown-option');
  expect(project(document).diagnostics.map(({ code }) => code)).not.toContain('option-type');
});
