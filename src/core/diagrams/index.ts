import type { Diagram } from '../projection.ts';
export const diagramsOf = (_input: unknown): readonly Diagram[] => [];
