import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const sha256 = (text: string) => createHash('sha256').update(text);

/**
 * The text that stands inline in the frame. It must pass the HTML parser unchanged, or its hash
 * would not be the one that the policy names.
 */
const inlineable = (script: string): string =>
  script
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\\0')
    .replace(/<(?=\/script|!--)/gi, '\\x3C');

/** Mermaid and our end of the conversation as one classic script. */
const frameScript = async (): Promise<string> => {
  const mermaid = await readFile(here('node_modules/mermaid/dist/mermaid.min.js'), 'utf8');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: here('src/platform/mermaid/frame.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const chunk = [built].flat().flatMap((output) => ('output' in output ? output.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('src/platform/mermaid/frame.ts gave no script');
  return inlineable(`${mermaid}\n${chunk.code}`);
};

const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => script ?? '',
  );

/** Names the only inline scripts that may run, by their hashes, in the page's policy. */
const allowed = (html: string, scripts: readonly string[]): string => {
  const hashes = scripts.map((script) => `'sha256-${sha256(script).digest('base64')}'`);
  const written = html.replace("script-src 'self'", ["script-src 'self'", ...hashes].join(' '));
  if (written === html) throw new Error("index.html has no policy with script-src 'self'");
  return written;
};

/**
 * Makes `assets/mermaid-frame-<hash>.js`, whose name the page knows as `__MERMAID_FRAME__`, and
 * has the page's Content-Security-Policy allow it, inline in a sandboxed frame.
 */
export const mermaidFrame = (): Plugin => {
  let script = '';
  let fileName = '';
  return {
    name: 'mermaid-frame',
    async config() {
      if (process.env.VITEST !== undefined) return undefined;
      script = await frameScript();
      fileName = `assets/mermaid-frame-${sha256(script).digest('hex').slice(0, 8)}.js`;
      return { define: { __MERMAID_FRAME__: JSON.stringify(fileName) } };
    },
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(script);
      });
    },
    generateBundle() {
      if (this.environment.name === 'client')
        this.emitFile({ type: 'asset', fileName, source: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => allowed(html, [...inlineScripts(html), script]),
    },
  };
};
