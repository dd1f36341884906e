import { Select, Switch } from '@mantine/core';
import { memo, useCallback, useRef } from 'react';
import { fieldsOf } from '../../core/catalog/fields.ts';
import { kindOf } from '../../core/catalog/index.ts';
import { DomainId, HostId, type Service } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { DraftInput } from '../ui/draft-input.tsx';
import { useAskedField, useFieldProblem } from '../ui/field-problem.tsx';
import { EdgePicker } from './edge-picker.tsx';
import { ExtraOptions } from './extra-options/extra-options.tsx';
import { KeyField } from './messaging/key-field.tsx';
import { SettingInput } from './setting-input.tsx';
import { UnknownKind } from './unknown-kind.tsx';

type Changes = Partial<Omit<Service, 'service_id' | 'kind'>>;

const optionsOf = (named: Readonly<Record<string, { readonly name: string }>>) =>
  Object.entries(named).map(([value, { name }]) => ({ value, label: name }));

interface PlaceProps {
  readonly domain: string | null;
  readonly host: string | null;
  readonly external: boolean;
  readonly update: (changes: Changes) => void;
}

const Place = memo(({ domain, host, external, update }: PlaceProps) => {
  const domains = useApp((state) => state.document.graph.domains);
  const hosts = useApp((state) => state.document.graph.hosts);
  const hostField = useRef<HTMLInputElement>(null);
  useAskedField('host_id', hostField);
  const problem = useFieldProblem('host_id');
  return (
    <>
      <Select
        label="Domain"
        error={useFieldProblem('domain_id')}
        placeholder="None"
        searchable
        allowDeselect={external}
        data={optionsOf(domains)}
        value={domain}
        onChange={(id) => update({ domain_id: id === null ? null : DomainId.parse(id) })}
      />
      {!external && (
        <Select
          ref={hostField}
          label="Host"
          error={problem}
          placeholder="The domain's own host"
          searchable
          clearable
          data={optionsOf(hosts)}
          value={host}
          onChange={(id) => update({ host_id: id === null ? null : HostId.parse(id) })}
        />
      )}
    </>
  );
});

interface ExposureProps {
  readonly offered: boolean;
  readonly open: boolean;
  readonly update: (changes: Changes) => void;
}

const Exposure = memo(({ offered, open, update }: ExposureProps) => (
  <>
    <Switch
      label="Offered"
      error={useFieldProblem('offered')}
      description="Applications of depending domains may connect."
      checked={offered}
      onChange={(event) => update({ offered: event.currentTarget.checked })}
    />
    <Switch
      label="Public"
      error={useFieldProblem('public')}
      description="Open to every address."
      checked={open}
      onChange={(event) => update({ public: event.currentTarget.checked })}
    />
  </>
));

/** What can be said of a service; its settings are asked for as its kind describes them. */
export const ServiceFields = ({ service }: { service: Service }) => {
  const store = useAppStore();
  const kind = kindOf(service.kind);
  const id = service.service_id;
  const gesture = (changes: Changes) => [
    { type: 'update-service' as const, service_id: id, changes },
  ];
  const update = useCallback(
    (changes: Changes): void => {
      const places = 'domain_id' in changes ? { places: { [id]: null } } : {};
      store.getState().run([{ type: 'update-service', service_id: id, changes }], places);
    },
    [store, id],
  );
  const external = isExternalSystem(service);
  return (
    <>
      <DraftInput
        label="Name"
        field="name"
        renames={id}
        value={service.name}
        set={(name) => gesture({ name })}
      />
      {kind === null ? (
        <UnknownKind service={service} />
      ) : (
        fieldsOf(kind).map((field) => (
          <SettingInput key={field.key} service={service} field={field} />
        ))
      )}
      <Place
        domain={service.domain_id}
        host={service.host_id}
        external={external}
        update={update}
      />
      <EdgePicker kind="depends_on" label="Depends on" from={id} />
      <EdgePicker kind="publishes" label="Publishes to" from={id} />
      <EdgePicker kind="subscribes" label="Subscribes to" from={id} />
      <KeyField
        id={id}
        nkey={service.nkey}
        description="With which it connects. The seed stays out of the drawing."
        update={(nkey) => gesture({ nkey })}
      />
      {!external && <Exposure offered={service.offered} open={service.public} update={update} />}
      {!external && (
        <ExtraOptions
          options={service.extra_options}
          update={(extra_options) => gesture({ extra_options })}
        />
      )}
      <DraftInput label="Notes" lines value={service.notes} set={(notes) => gesture({ notes })} />
    </>
  );
};
