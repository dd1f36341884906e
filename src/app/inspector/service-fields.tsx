import { Select, Switch } from '@mantine/core';
import { fieldsOf } from '../../core/catalog/fields.ts';
import { kindOf } from '../../core/catalog/index.ts';
import { DomainId, HostId, type Service } from '../../core/model/graph.ts';
import { isExternalSystem } from '../../core/model/kinds.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { DraftInput } from './draft-input.tsx';
import { EdgePicker } from './edge-picker.tsx';
import { SettingInput } from './setting-input.tsx';
import { UnknownKind } from './unknown-kind.tsx';

type Changes = Partial<Omit<Service, 'service_id' | 'kind'>>;

const optionsOf = (named: Readonly<Record<string, { readonly name: string }>>) =>
  Object.entries(named).map(([value, { name }]) => ({ value, label: name }));

const Place = (props: { service: Service; update: (changes: Changes) => void }) => {
  const { service, update } = props;
  const domains = useApp((state) => state.shown.graph.domains);
  const hosts = useApp((state) => state.shown.graph.hosts);
  return (
    <>
      <Select
        label="Domain"
        placeholder="None"
        searchable
        allowDeselect={isExternalSystem(service)}
        data={optionsOf(domains)}
        value={service.domain_id}
        onChange={(id) => update({ domain_id: id === null ? null : DomainId.parse(id) })}
      />
      {!isExternalSystem(service) && (
        <Select
          label="Host"
          placeholder="The domain's own host"
          searchable
          clearable
          data={optionsOf(hosts)}
          value={service.host_id}
          onChange={(id) => update({ host_id: id === null ? null : HostId.parse(id) })}
        />
      )}
    </>
  );
};

const Exposure = (props: { service: Service; update: (changes: Changes) => void }) => (
  <>
    <Switch
      label="Offered"
      description="Applications of depending domains may connect."
      checked={props.service.offered}
      onChange={(event) => props.update({ offered: event.currentTarget.checked })}
    />
    <Switch
      label="Public"
      description="Open to every address."
      checked={props.service.public}
      onChange={(event) => props.update({ public: event.currentTarget.checked })}
    />
  </>
);

/** What can be said of a service; its settings are asked for as its kind describes them. */
export const ServiceFields = ({ service }: { service: Service }) => {
  const store = useAppStore();
  const kind = kindOf(service.kind);
  const id = service.service_id;
  const gesture = (changes: Changes) => [
    { type: 'update-service' as const, service_id: id, changes },
  ];
  const update = (changes: Changes): void => {
    const places = 'domain_id' in changes ? { places: { [id]: null } } : {};
    store.getState().run(gesture(changes), places);
  };
  return (
    <>
      <DraftInput
        label="Name"
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
      <Place service={service} update={update} />
      <EdgePicker kind="depends_on" label="Depends on" from={id} />
      <EdgePicker kind="publishes" label="Publishes to" from={id} />
      <EdgePicker kind="subscribes" label="Subscribes to" from={id} />
      {!isExternalSystem(service) && <Exposure service={service} update={update} />}
      <DraftInput label="Notes" lines value={service.notes} set={(notes) => gesture({ notes })} />
    </>
  );
};
