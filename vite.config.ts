import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mermaidFrame } from './vite.mermaid-frame.ts';
import { serviceWorker } from './vite.service-worker.ts';

export default defineConfig({
  base: './',
  plugins: [react(), mermaidFrame(), serviceWorker()],
  build: { target: 'es2022', chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // Much of a run waits for Nix and other programs.
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
