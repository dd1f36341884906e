import type { FrameReply, FrameRequest } from './frame-protocol.ts';

/** A hidden frame that draws. */
export interface Frame {
  send(request: FrameRequest): void;
  close(): void;
}

/** The frame has a size, because some diagrams measure it. */
const HIDDEN =
  'position:fixed;left:-10000px;top:0;width:1200px;height:900px;border:0;visibility:hidden';

const scriptText = async (): Promise<string> => {
  const response = await fetch(new URL(__MERMAID_FRAME__, document.baseURI));
  if (!response.ok) throw new Error(`the script did not load (${response.status})`);
  return response.text();
};

/**
 * Opens the frame. `allow-scripts` alone gives it an origin of its own, and in Chromium a process
 * of its own. The script is inline because such a frame can load nothing when offline.
 */
export const openFrame = async (onReply: (reply: FrameReply) => void): Promise<Frame> => {
  const script = await scriptText();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = 'Draws diagrams';
  frame.style.cssText = HIDDEN;
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><title>Diagrams</title><body><script>${script}</script>`;
  const listen = ({ source, data }: MessageEvent<FrameReply>): void => {
    if (source === frame.contentWindow) onReply(data);
  };
  window.addEventListener('message', listen);
  document.body.append(frame);
  return {
    send: (request) => frame.contentWindow?.postMessage(request, '*'),
    close: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
};
