/** Path of the frame's script, relative to the page; `vite.mermaid-frame.ts` makes it. */
declare const __MERMAID_FRAME__: string;
