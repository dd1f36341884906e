import { topologyOf } from '../src/core/model/network-topology.ts';
import { Drawing } from '../test/bundle/drawing.ts';
import { expect, test } from './support/test.ts';

const networkFile = () => {
  const network = new Drawing();
  network.host('edge', '10.0.0.77');
  return {
    name: 'network-topology.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(topologyOf(network.document.graph, null))),
  };
};

test('generates, validates, loads and writes by commands', async ({ drawing, page }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.addService('Sales', 'PostgreSQL', 'orders-db');
  await drawing.showPane('Console');
  const { say, output } = drawing.console;

  await say('generate-nixos-config');
  await expect(output).toContainText('modules/domains/sales.nix');
  await say('validate orders-db --severity error');
  await expect(output).toContainText('no such problems');
  await say('print modules/domains/sales.nix');
  await expect(output).toContainText('cim.domains.sales');

  const choosing = page.waitForEvent('filechooser');
  await say('load-network "network-topology.json"');
  await (await choosing).setFiles(networkFile());
  await expect(output).toContainText('the drawing now has 1 host');
  await expect(drawing.element('edge')).toBeVisible();
  await say('undo');
  await expect(output).toContainText('Undone:');
  await expect(drawing.element('edge')).toHaveCount(0);

  const coming = page.waitForEvent('download');
  await say('write-config');
  expect((await coming).suggestedFilename()).toMatch(/\.zip$/);
  await expect(output).toContainText(/\d+ files in .*\.zip/);

  await say('genrate');
  await expect(output).toContainText('Did you mean generate-nixos-config?');
});

test('earlier lines come back, Tab completes, and Escape lets Tab leave', async ({ drawing }) => {
  await drawing.add('Add domain', 'Sales');
  await drawing.showPane('Console');
  const { field, say, output } = drawing.console;
  await say('list');
  await expect(output).toContainText('domain');
  await say('history 1');
  await field.press('ArrowUp');
  await expect(field).toHaveValue('history 1');
  await field.press('ArrowUp');
  await expect(field).toHaveValue('list');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(field).toHaveValue('');

  await field.pressSequentially('validate-');
  await field.press('Tab');
  await expect(field).toHaveValue('validate-security ');
  await expect(field).toBeFocused();
  await field.fill('show sa');
  await field.press('Tab');
  await expect(field).toHaveValue('show sales ');
  await field.fill('load-');
  await field.press('Tab');
  await expect(drawing.console.candidates).toHaveText(/load-events\s+load-network/);

  await field.press('Escape');
  await field.press('Tab');
  await expect(field).not.toBeFocused();
  await field.fill('');
  await field.press('Tab');
  await expect(field).not.toBeFocused();
  await drawing.reload();
  await drawing.showPane('Console');
  await field.press('ArrowUp');
  await expect(field).toHaveValue('history 1');
});
