import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Drawing } from '../bundle/drawing.ts';
import { inFolder } from '../bundle/folder.ts';
import { evalFlake } from '../oracles/nix.ts';
import { runScript } from './evaluated.ts';

/** `nixos-generate-config` does not write as nixfmt does. */
test('what people add is checked, and what describes the hardware is not', async () => {
  const drawing = new Drawing();
  drawing.host('here', '10.0.0.1');
  await inFolder(drawing.document, async (folder) => {
    for (const name of ['extra', 'hardware-configuration']) {
      await writeFile(join(folder, 'hosts', 'here', `${name}.nix`), '{ }\n');
    }
    const check = 'checks.x86_64-linux.formatting.buildCommand';
    const script = z.string().parse(await evalFlake(folder, check, '(text: text)'));
    // Stands for nixfmt: it says what it is to check.
    await writeFile(join(folder, 'nixfmt'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    await chmod(join(folder, 'nixfmt'), 0o755);
    const { output } = await runScript(script.replace(/^find \S+/m, `find ${folder}`), {
      PATH: `${folder}:${process.env.PATH}`,
      out: join(folder, 'out'),
    });
    const asked = output.split('\n');
    expect(asked).toContain('--check');
    expect(asked).toContain(join(folder, 'hosts/here/extra.nix'));
    expect(asked).not.toContain(join(folder, 'hosts/here/hardware-configuration.nix'));
  });
});
