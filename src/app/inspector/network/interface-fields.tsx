import { ActionIcon, MultiSelect, Select, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { Gesture } from '../../../core/model/commands/command.ts';
import type { NetworkInterface } from '../../../core/model/graph.ts';
import { useAppStore } from '../../store/use-store.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { IntegerInput } from '../../ui/integer-input.tsx';
import { addressesIn, textOfAddresses } from './addresses-text.ts';

/** What a person chooses from; another type that a file has is kept. */
const TYPES = ['Ethernet', 'WiFi', 'WireGuard'];

interface Props {
  readonly net: NetworkInterface;
  /** Names of the machine's other interfaces. */
  readonly others: readonly string[];
  readonly initiallyOpen: boolean;
  readonly update: (changes: Partial<NetworkInterface>) => Gesture;
  readonly remove: Gesture;
}

/** One interface of a machine; closed, it says its name and its first address. */
export const InterfaceFields = ({ net, others, initiallyOpen, update, remove }: Props) => {
  const store = useAppStore();
  const [open, setOpen] = useState(initiallyOpen);
  const id = useId();
  const types = TYPES.includes(net.interface_type) ? TYPES : [...TYPES, net.interface_type];
  const members = [...new Set([...others, ...net.bridge_members])];
  return (
    <li className="interface">
      <div className="interface-header">
        <button
          type="button"
          className="interface-toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
          <span className="interface-name">{net.name || 'unnamed'}</span>
          <span className="interface-summary">{summaryOf(net)}</span>
        </button>
        <Tooltip label={`Remove ${net.name}`}>
          <ActionIcon
            aria-label={`Remove interface ${net.name}`}
            size={28}
            onClick={() => store.getState().run(remove)}
          >
            <Trash2 size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div id={id} className="interface-fields" hidden={!open}>
        {open && (
          <>
            <DraftInput
              label="Interface"
              mono
              value={net.name}
              set={(name) => update({ name: name.trim() })}
            />
            <DraftInput
              label="Addresses"
              field="address"
              description="One a line with its prefix length; dhcp for DHCP."
              lines
              mono
              placeholder="10.0.0.2/24"
              value={textOfAddresses(net.addresses)}
              set={(text) => {
                const addresses = addressesIn(text);
                return typeof addresses === 'string' ? addresses : update({ addresses });
              }}
            />
            <Select
              label="Interface type"
              allowDeselect={false}
              data={types}
              value={net.interface_type}
              onChange={(type) =>
                type !== null && store.getState().run(update({ interface_type: type }))
              }
            />
            {net.interface_type === 'WireGuard' ? (
              <DraftInput
                label="Public key"
                description="As wg pubkey prints it; the private key stays on the machine."
                mono
                value={net.public_key ?? ''}
                set={(text) => update({ public_key: text.trim() === '' ? null : text.trim() })}
              />
            ) : (
              <>
                <IntegerInput
                  label="VLAN"
                  description="Called after its card, such as enp1s0.20, or beside an only one."
                  minimum={1}
                  maximum={4094}
                  value={net.vlan_id}
                  set={(vlan_id) => update({ vlan_id })}
                />
                {members.length > 0 && (
                  <MultiSelect
                    label="Bridge of"
                    description="Interfaces that it joins; none: it is no bridge."
                    data={members}
                    value={[...net.bridge_members]}
                    onChange={(bridge_members) => store.getState().run(update({ bridge_members }))}
                  />
                )}
              </>
            )}
            <IntegerInput
              label="MTU"
              unit="bytes"
              minimum={68}
              maximum={65_535}
              value={net.mtu}
              set={(mtu) => update({ mtu })}
            />
          </>
        )}
      </div>
    </li>
  );
};

const summaryOf = ({ addresses, bridge_members }: NetworkInterface): string => {
  const [first, ...rest] = textOfAddresses(addresses).split('\n');
  if (!first) return bridge_members.length > 0 ? 'bridge' : 'no address';
  return rest.length === 0 ? first : `${first} +${rest.length}`;
};
