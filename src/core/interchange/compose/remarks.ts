import type { Remark } from '../define-format.ts';
import type { YamlPath, YamlText } from '../yaml/read-yaml.ts';

/** Collects what is said about a Compose file, each with the line of what it is about. */
export class Remarks {
  readonly ignored: Remark[] = [];
  readonly notUnderstood: Remark[] = [];
  readonly #yaml: YamlText;

  constructor(yaml: YamlText) {
    this.#yaml = yaml;
  }

  lineOf(path: YamlPath): number | null {
    return this.#yaml.lineOf(path);
  }

  /** Understood, and not taken over. */
  ignore(path: YamlPath, text: string): void {
    this.ignored.push({ line: this.lineOf(path), text });
  }

  /** Not understood, or lost. */
  lose(path: YamlPath, text: string): void {
    this.notUnderstood.push({ line: this.lineOf(path), text });
  }
}
