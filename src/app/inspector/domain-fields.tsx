import { type ComboboxItem, Select } from '@mantine/core';
import { containersOf } from '../../core/model/containers.ts';
import { type Domain, DomainId } from '../../core/model/graph.ts';
import { useApp, useAppStore } from '../store/use-store.tsx';
import { ConstraintFields } from '../ui/constraint-fields.tsx';
import { DraftInput } from '../ui/draft-input.tsx';
import { useFieldProblem } from '../ui/field-problem.tsx';
import { EdgePicker } from './edge-picker.tsx';
import { FieldsSection } from './fields-section.tsx';
import { EventStoreFields } from './messaging/event-store-fields.tsx';
import { KeyField } from './messaging/key-field.tsx';

/** What can be said of a domain. */
export const DomainFields = ({ domain }: { domain: Domain }) => {
  const store = useAppStore();
  const graph = useApp((state) => state.shown.graph);
  const update = (changes: Partial<Omit<Domain, 'domain_id' | 'network_config'>>) => [
    { type: 'update-domain' as const, domain_id: domain.domain_id, changes },
  ];
  const misplaced = useFieldProblem('parent_domain_id');
  const unmet = useFieldProblem('constraints');
  const parents = Object.values(graph.domains)
    .filter(({ domain_id: id }) => ![id, ...containersOf(graph, id)].includes(domain.domain_id))
    .map(({ domain_id, name }): ComboboxItem => ({ value: domain_id, label: name }));
  return (
    <>
      <DraftInput
        label="Name"
        field="name"
        renames={domain.domain_id}
        value={domain.name}
        set={(name) => update({ name })}
      />
      <DraftInput
        label="Purpose"
        field="purpose"
        lines
        placeholder="What is it for?"
        value={domain.purpose}
        set={(purpose) => update({ purpose })}
      />
      <DraftInput
        label="Administrator"
        field="administrator"
        description="E-mail address or user name of a person."
        value={domain.administrator}
        set={(administrator) => update({ administrator })}
      />
      {(parents.length > 0 || domain.parent_domain_id !== null) && (
        <Select
          label="Part of"
          error={misplaced}
          placeholder="No other domain"
          clearable
          searchable
          data={parents}
          value={domain.parent_domain_id}
          onChange={(id) =>
            store
              .getState()
              .run(update({ parent_domain_id: id === null ? null : DomainId.parse(id) }), {
                places: { [domain.domain_id]: null },
              })
          }
        />
      )}
      <EdgePicker kind="depends_on" label="Depends on" from={domain.domain_id} />
      <EventStoreFields
        store={domain.event_store}
        update={(event_store) => update({ event_store })}
      />
      <KeyField
        id={domain.domain_id}
        nkey={domain.nkey}
        description="With which its streams are made. The seed stays out of the drawing."
        update={(nkey) => update({ nkey })}
      />
      <FieldsSection
        title="Constraints"
        count={Object.keys(domain.constraints).length}
        problem={unmet}
      >
        <ConstraintFields
          constraints={domain.constraints}
          update={(constraints) => update({ constraints })}
        />
      </FieldsSection>
    </>
  );
};
