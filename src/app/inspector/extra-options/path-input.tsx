import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findOptions } from '../../../core/options/find-options.ts';
import type { KnownOptions } from '../../../core/options/known-options.ts';
import {
  problemOfPath,
  showOptionPath,
  splitOptionPath,
} from '../../../core/options/option-path.ts';

interface Props {
  readonly label: string;
  readonly options: KnownOptions | null;
  /** What to offer in place of `<name>`. */
  readonly names: readonly string[];
  /** Paths that are taken already. */
  readonly taken: readonly string[];
  readonly onChoose: (path: string) => void;
}

const MOST = 40;
const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);

/** Asks for the path of an option, and completes it: arrow keys choose, Enter takes. */
export const PathInput = ({ label, options, names, taken, onChoose }: Props) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useMemo(
    () => (options === null ? [] : findOptions(options, text, MOST, names)),
    [options, text, names],
  );

  // A name that is still to be given is selected, so that typing replaces it.
  useEffect(() => {
    const hole = /<[^<>.]+>/.exec(text);
    if (hole) field.current?.setSelectionRange(hole.index, hole.index + hole[0].length);
  }, [text]);

  const type = (next: string): void => {
    setText(next);
    setProblem(null);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  };
  const choose = (given: string): void => {
    const wrong = problemOfPath(given);
    const path = showOptionPath(splitOptionPath(given));
    if (wrong === null && !taken.includes(path)) {
      onChoose(path);
      setText('');
      setProblem(null);
      combobox.closeDropdown();
      return;
    }
    setText(given);
    setProblem(wrong ?? 'This option is there already.');
  };

  return (
    <Combobox
      store={combobox}
      position="bottom-end"
      width={360}
      onOptionSubmit={choose}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          label={label}
          placeholder="services.nginx.clientMaxBodySize"
          className="extra-options-mono"
          spellCheck={false}
          autoComplete="off"
          value={text}
          error={problem}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && (combobox.dropdownOpened || text !== '')) {
              event.stopPropagation();
              if (!combobox.dropdownOpened) type('');
            }
            if (event.key !== 'Enter') return;
            const chosen = combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1;
            if (!chosen) choose(text);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="Options of NixOS">
          {found.map((option) => (
            <Combobox.Option key={option.path} value={option.path} className="extra-options-found">
              <span>{option.path}</span>
              <small>
                {short(option.type)}
                {option.default !== undefined && `, default ${short(option.default)}`}
              </small>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
