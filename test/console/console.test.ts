import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonBeginning, complete } from '../../src/core/console/complete.ts';
import { CONSOLE_COMMANDS } from '../../src/core/console/index.ts';
import { interpret } from '../../src/core/console/interpret.ts';
import { testId } from '../../src/core/model/testing/author.ts';
import { type ReportFormat, writeReport } from '../../src/core/report/report.ts';
import { Drawing } from '../bundle/drawing.ts';
import { offering, shop, worldOf } from './world.ts';

const say = async (line: string) => interpret(line, worldOf(shop()));

describe('what is written wrong is refused, with its place', () => {
  it.each([
    ['genrate-nixos-config', 'unknown-command', 0, 'Did you mean generate-nixos-config?'],
    ['no such', 'unknown-command', 0, 'Write help'],
    ['list everything', 'extra-word', 5, 'list [--only'],
    ['validate --severity huge', 'wrong-value', 20, 'error, warning, info'],
    ['validate --severity', 'missing-value', 9, 'error, warning, info'],
    ['validate --sevrity=error', 'unknown-option', 9, 'Did you mean --severity?'],
    ['write-config x --force=yes', 'wrong-value', 15, 'Write --force alone.'],
    ['show', 'missing-word', 4, 'show <element>'],
    ['show "orders', 'open-quote', 5, 'Close it'],
    ['show ordrs-db', 'unknown-element', 5, 'Did you mean'],
    ['show sales', 'ambiguous-element', 5, 'domain:sales, host:sales'],
    ['print flake.nx', 'no-such-file', 6, 'Did you mean flake.nix?'],
    ['history -1', 'wrong-count', 8, 'history 5'],
    ['help me', 'unknown-command', 5, 'Write help'],
    ['help ndo', 'unknown-command', 5, 'Did you mean undo?'],
  ])('%s', async (line, code, column, remedy) => {
    const { status, text, place } = await say(line);
    expect(status).toBe('failed');
    expect(place?.start).toBe(column);
    expect(text.split('\n')[0]).toContain(`[${code}]`);
    expect(text).toContain(remedy);
  });

  it('never throws, and says nothing to a terminal but text', async () => {
    const word = fc.oneof(
      fc.constantFrom(...CONSOLE_COMMANDS.map(({ name }) => name), '--format', '"', "'", '\\'),
      fc.string({ unit: 'binary' }),
    );
    const world = worldOf(shop());
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        const { text } = await interpret(words.join(' '), world);
        expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }),
    );
  });
});

describe('commands', () => {
  it('do nothing for an empty line or a comment', async () => {
    for (const line of ['', '   ', '# later'])
      expect(await say(line)).toEqual({ status: 'done', text: '', place: null });
  });

  it('each have help', async () => {
    const { text } = await say('help');
    for (const { name, summary } of CONSOLE_COMMANDS) {
      expect(text).toContain(name);
      expect((await say(`help ${name}`)).text).toContain(summary);
    }
  });

  it('list what is drawn', async () => {
    const { text } = await say('list');
    expect(text).toMatch(/^service +sales\/orders-api +application$/m);
    expect(text).toContain('"orders api" depends on "orders-db"');
    expect((await say('list --only hosts')).text).toBe('host  sales  Cluster x86_64-linux');
  });

  it.each(['sales/orders-db', 'orders-db', 'service:sales/orders-db'])('show %s', async (name) => {
    const { status, text } = await say(`show ${name}`);
    expect(status).toBe('done');
    expect(text).toContain('"kind": "postgresql"');
    expect(text).toContain('"orders api" depends on "orders-db"');
  });

  it('show an element whose name has a blank', async () => {
    expect((await say('show "orders api"')).text).toContain('"kind": "application"');
  });

  it('print files and diagrams as the bundle has them', async () => {
    const { files, diagrams } = await worldOf(shop()).project();
    const flake = files.find(({ path }) => path === 'flake.nix');
    expect((await say('print flake.nix')).text).toBe(flake?.text.trimEnd());
    const [first] = diagrams;
    expect((await say(`diagrams ${first?.name}`)).text).toBe(first?.text.trimEnd());
    expect((await say('diagrams')).text).toContain(first?.title);
  });

  it('generate, and say which files', async () => {
    const { text } = await say('generate-nixos-config');
    expect(text).toMatch(/^modules\/domains\/sales\.nix +\d+ lines$/m);
    expect(text).toContain('for 1 machine');
    expect(text).not.toContain('modules/cim-');
    const computed = worldOf(shop());
    computed.run([{ type: 'configure-workspace', changes: { flavour: 'event-driven' } }]);
    const second = await interpret('generate-nixos-config', computed);
    expect(second).toMatchObject({ text: expect.stringContaining('for 1 machine') });
  });

  it('find errors, of the drawing and of one element', async () => {
    const drawing = new Drawing();
    const sales = drawing.domain('sales');
    drawing.service(sales, 'one', 'nginx');
    drawing.service(sales, 'two', 'application', { settings: { port: 80 } });
    drawing.service(sales, 'three', 'redis');
    const world = worldOf(drawing.document);
    expect(await interpret('validate', world)).toMatchObject({ status: 'faulty' });
    const { text } = await interpret('validate two --severity error', world);
    expect(text).toContain('[port-clash]');
    expect(await interpret('validate three --severity error', world)).toMatchObject({
      status: 'done',
      text: 'no such problems, but others: 1 error, 1 warning',
    });
  });

  it.each<readonly [ReportFormat, RegExp]>([
    ['text', /^warning: .+ \[[a-z-]+\]\n {2}at /],
    ['json', /"code"/],
    ['sarif', /"version": "2\.1\.0"/],
    ['markdown', /^# /],
  ])('report as %s, as the command line does', async (format, look) => {
    const { document, project } = worldOf(shop());
    const { graph } = document();
    const report = writeReport(format, { ...(await project()), graph });
    const { status, text } = await say(`validate --format ${format}`);
    expect({ status, text }).toEqual({ status: 'done', text: report.trimEnd() });
    expect(text).toMatch(look);
  });

  it('fix what a rule finds as one step, or say only what they would do', async () => {
    const world = worldOf(offering());
    const offered = () =>
      Object.values(world.document().graph.services).filter((service) => service.offered).length;
    const before = world.document().graph;
    const preview = await interpret('fix offered-unused --preview', world);
    expect(preview.text).toMatch(/^- .*"one".*\n- .*"two".*\nWould fix 2 problems\.$/);
    expect(world.document().graph).toBe(before);
    expect((await interpret('fix offered-unused two', world)).text).toContain('Fixed 1 problem.');
    expect(offered()).toBe(1);
    await interpret('undo', world);
    expect(world.document().graph).toEqual(before);
    expect((await interpret('fix offered-unused', world)).text).toContain('Fixed 2 problems.');
    expect(offered()).toBe(0);
    expect(await interpret('fix offered-unused', world)).toMatchObject({
      status: 'failed',
      text: expect.stringContaining('[no-such-problem]'),
    });
    expect((await interpret('fix vague-purpose', world)).status).toBe('failed');
    await interpret('undo', world);
    expect(world.document().graph).toEqual(before);
  });

  it('waive with a reason, of one element or of all, and say so from then on', async () => {
    const world = worldOf(offering());
    expect(await interpret('waive offered-unused', world)).toMatchObject({
      status: 'failed',
      text: expect.stringContaining('[empty-reason]'),
    });
    const one = 'waive offered-unused one --reason "Soon needed." --by ada';
    expect((await interpret(one, world)).text).toBe('Waived 1 problem.');
    const { text } = await interpret('validate --severity info --format text', world);
    expect(text).toMatch(/waived note: .*"one".*\[offered-unused\]/);
    expect(text).toContain('waived by ada: Soon needed.');
    expect(text).toMatch(/\nnote: .*"two".*\[offered-unused\]/);
    expect(await interpret('fix offered-unused one', world)).toMatchObject({ status: 'failed' });
    await interpret('waive offered-unused --reason "All of them."', world);
    expect((await interpret('fix offered-unused', world)).status).toBe('failed');
    await interpret('undo', world);
    expect((await interpret('fix offered-unused', world)).text).toContain('Fixed 1 problem.');
  });

  it('apply a network, take it back and bring it again', async () => {
    const network = JSON.stringify({ nodes: [{ id: testId(500), name: 'edge' }] });
    const world = worldOf(shop(), { 'net.json': network, 'bad.json': '{"nodes": 7}' });
    const hosts = () => Object.values(world.document().graph.hosts).map(({ name }) => name);
    expect((await interpret('load-network net.json', world)).text).toContain('1 host');
    expect(hosts()).toEqual(['edge']);
    expect((await interpret('load-network net.json', world)).text).toContain('already');
    expect((await interpret('undo', world)).text).toBe('Undone: the step');
    expect(hosts()).toEqual(['sales']);
    await interpret('redo', world);
    expect(hosts()).toEqual(['edge']);
    expect(await interpret('load-network bad.json', world)).toMatchObject({ status: 'failed' });
    expect(hosts()).toEqual(['edge']);
  });

  it('tell what happened', async () => {
    expect((await say('history 1')).text).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}\S/);
    expect((await say('history')).text.split('\n').length).toBeGreaterThan(3);
  });
});

describe('completion', () => {
  const at = async (line: string, cursor = line.length) =>
    complete(line, cursor, worldOf(shop(), { 'a.json': '', 'b c.json': '' }));

  it.each([
    ['val', 0, ['validate', 'validate-security']],
    ['show sales/o', 5, ['sales/orders-api', 'sales/orders-db']],
    ['show host:', 5, ['host:sales']],
    ['validate --s', 9, ['--severity']],
    ['validate --severity e', 20, ['error']],
    ['validate --severity=e', 9, ['--severity=error']],
    ['validate --severity error --', 26, ['--family', '--format']],
    ['load-events ', 12, ['"b c.json"', 'a.json']],
    ['load-events "b', 12, ['"b c.json"']],
    ['print modules/domains/', 6, ['modules/domains/sales.nix']],
    ['diagrams context', 9, ['context-map']],
    ['help undo', 5, ['undo']],
    ['help undo ', 10, []],
    ['nonsense ', 9, []],
  ])('%s', async (line, start, candidates) => {
    expect(await at(line)).toEqual({ start, end: line.length, candidates });
  });

  it('is of the word at the cursor', async () => {
    expect((await at('he list', 2)).candidates).toEqual(['help']);
  });

  it('offers all commands at the beginning', async () => {
    expect((await at('')).candidates).toHaveLength(CONSOLE_COMMANDS.length);
  });

  it('finds what all candidates share', () => {
    expect(commonBeginning(['validate', 'validate-security'])).toBe('validate');
    expect(commonBeginning(['undo', 'redo'])).toBe('');
    expect(commonBeginning([])).toBe('');
  });
});
