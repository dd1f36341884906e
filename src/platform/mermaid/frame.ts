/**
 * The script of the sandboxed frame. It stands there inline, behind Mermaid's own script, and sees
 * neither the page nor the network: text comes in, SVG goes out.
 */
import type { Mermaid } from 'mermaid';
import { messageOf } from '../../core/result.ts';
import { areasOf } from './areas.ts';
import { protectEntities } from './entities.ts';
import type { FrameReply, FrameRequest } from './frame-protocol.ts';
import { mermaidConfig } from './mermaid-config.ts';

declare const mermaid: Mermaid;

const send = (reply: FrameReply): void => window.parent.postMessage(reply, '*');

const draw = async ({ id, text, theme, nodes }: FrameRequest): Promise<FrameReply> => {
  try {
    mermaid.initialize(mermaidConfig(theme));
    const shielded = protectEntities(text);
    const name = `diagram-${id}`;
    const drawn = await mermaid.render(name, shielded.text);
    const svg = shielded.restore(drawn.svg);
    return { type: 'drawn', id, svg, areas: areasOf(svg, name, nodes) };
  } catch (error) {
    return { type: 'failed', id, message: messageOf(error) };
  } finally {
    document.body.replaceChildren();
  }
};

let last: Promise<void> = Promise.resolve();

window.addEventListener('message', ({ source, data }: MessageEvent<FrameRequest>) => {
  if (source !== window.parent) return;
  // One after the other: the configuration is one for the whole frame.
  last = last.then(async () => send(await draw(data)));
});

send({ type: 'ready' });
