import type { Diagnostic } from '../projection.ts';
export const diagnose = (_input: unknown): readonly Diagnostic[] => [];
