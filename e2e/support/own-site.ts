import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the built site and a server of its own, as `npm start` has it, that can be stopped. */
export class OwnSite {
  private constructor(
    readonly folder: string,
    readonly url: string,
    private server: ReturnType<typeof spawn>,
  ) {}

  static async open(port: number): Promise<OwnSite> {
    const folder = await mkdtemp(join(tmpdir(), 'flakegraph-site-'));
    await cp(join(ROOT, 'dist'), folder, { recursive: true });
    const server = spawn(
      process.execPath,
      [join(ROOT, 'scripts/serve.mjs'), '--port', String(port), '--host', '127.0.0.1', folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(server.stdout, 'data');
    return new OwnSite(folder, `http://127.0.0.1:${port}/`, server);
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    this.server.kill('SIGTERM');
    await once(this.server, 'exit');
    await rm(this.folder, { recursive: true });
  }

  /** Puts a later version in the site's place: all scripts have other names, the page another title. */
  async release(title: string): Promise<void> {
    const assets = join(this.folder, 'assets');
    const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
    const names = new Set(scripts);
    const later = (text: string): string =>
      text.replace(/[\w.-]+\.js/g, (name) =>
        names.has(name) ? name.replace(/js$/, 'later.js') : name,
      );
    for (const name of scripts) {
      const path = join(assets, name);
      await writeFile(path, later(await readFile(path, 'utf8')));
      await rename(path, join(assets, later(name)));
    }
    const rewrite = async (name: string, change: (text: string) => string): Promise<void> =>
      writeFile(
        join(this.folder, name),
        change(later(await readFile(join(this.folder, name), 'utf8'))),
      );
    await rewrite('index.html', (html) =>
      html.replace(/<title>.*<\/title>/, `<title>${title}</title>`),
    );
    await rewrite('sw.js', (script) => script.replace(/(version:.)\w{15}/, '$1later-version-2'));
  }
}
