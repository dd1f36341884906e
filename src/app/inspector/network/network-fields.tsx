import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Command } from '../../../core/model/commands/command.ts';
import type { Host, NetworkInterface } from '../../../core/model/graph.ts';
import { trimmedLinesOf } from '../../../core/model/lines-of.ts';
import { networkCard } from '../../../core/model/network-card.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { InterfaceFields } from './interface-fields.tsx';
import './network-fields.css';

const freshInterface = (taken: readonly string[]): NetworkInterface => {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `enp${index + 1}s0`);
  return networkCard(numbers.find((name) => !taken.includes(name)) ?? 'enp1s0');
};

/** The interfaces of a machine, and its default gateways. */
export const NetworkFields = ({
  host,
  update,
}: {
  host: Host;
  update: (changes: Partial<Omit<Host, 'host_id'>>) => readonly Command[];
}) => {
  const store = useAppStore();
  const { interfaces } = host;
  const names = interfaces.map(({ name }) => name);
  return (
    <>
      <section className="interfaces" aria-label="Interfaces">
        <h3>Interfaces</h3>
        <ul>
          {interfaces.map((net, index) => (
            <InterfaceFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
              key={index}
              net={net}
              others={names.filter((_, other) => other !== index)}
              initiallyOpen={interfaces.length === 1}
              update={(changes) =>
                update({
                  interfaces: interfaces.map((one, other) =>
                    other === index ? { ...one, ...changes } : one,
                  ),
                })
              }
              remove={update({ interfaces: interfaces.filter((_, other) => other !== index) })}
            />
          ))}
        </ul>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Plus size={14} />}
          onClick={() =>
            store.getState().run(update({ interfaces: [...interfaces, freshInterface(names)] }))
          }
        >
          Add interface
        </Button>
      </section>
      <DraftInput
        label="Default gateways"
        description="One of IPv4, one of IPv6, one a line. None: the highest router of its networks."
        lines
        mono
        value={host.gateways.join('\n')}
        set={(text) => update({ gateways: trimmedLinesOf(text) })}
      />
    </>
  );
};
