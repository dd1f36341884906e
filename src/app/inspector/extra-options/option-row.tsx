import { ActionIcon, Tooltip } from '@mantine/core';
import { Braces, X } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import type { Json } from '../../../core/model/text.ts';
import { checkOption } from '../../../core/options/check-option.ts';
import type { KnownOptions } from '../../../core/options/known-options.ts';
import { splitOptionPath } from '../../../core/options/option-path.ts';
import { typeAt } from '../../../core/options/type-at.ts';
import { formOf, type ValueForm } from '../../../core/options/value-form.ts';
import { ValueInput } from './value-input.tsx';

interface Props {
  readonly path: string;
  readonly value: Json;
  readonly options: KnownOptions | null;
  readonly set: (value: Json) => Gesture;
  readonly onRemove: () => void;
}

const JSON_FORM: ValueForm = { kind: 'json' };

/** The path in parts after which a line may end: at its dots. */
const breakable = (path: string): readonly { before: string; part: string }[] =>
  Array.from(path.matchAll(/[^.]*\.?/g), ({ 0: part, index }) => ({
    before: path.slice(0, index + part.length),
    part,
  })).filter(({ part }) => part !== '');

/** One extra option: its path, its value, and what the option data says of both. */
export const OptionRow = ({ path, value, options, set, onRemove }: Props) => {
  const option = options && typeAt(options, splitOptionPath(path));
  const natural = formOf(option?.type ?? null, value);
  const [asJson, setAsJson] = useState(natural.kind === 'json');
  const verdict = options && checkOption(options, path, value);
  const type = verdict?.type?.replace(/\s+/g, ' ').trim();
  const fallback = option?.inside === false ? option.fact.default?.replace(/\s+/g, ' ') : undefined;
  return (
    <li className="extra-options-row" data-path={path}>
      <div className="extra-options-path">
        <code>
          {breakable(path).map(({ before, part }) => (
            <Fragment key={before}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </code>
        {(natural.kind !== 'json' || !asJson) && (
          <Tooltip label={asJson ? 'Edit as its type wants it' : 'Edit as JSON'}>
            <ActionIcon
              aria-label={`Edit ${path} as JSON`}
              aria-pressed={asJson}
              size={24}
              onClick={() => setAsJson(!asJson)}
            >
              <Braces size={14} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label="Remove option">
          <ActionIcon aria-label={`Remove ${path}`} size={24} onClick={onRemove}>
            <X size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ValueInput
        key={String(asJson)}
        path={path}
        form={asJson ? JSON_FORM : natural}
        value={value}
        error={verdict?.problem ?? null}
        set={set}
      />
      {type !== undefined && (
        <p className="extra-options-type" title={fallback && `${type}, default ${fallback}`}>
          {type}
          {fallback !== undefined && `, default ${fallback}`}
        </p>
      )}
      {verdict?.known === false && (
        <p className="extra-options-unknown">NixOS has no such option. It is kept as it is.</p>
      )}
    </li>
  );
};
