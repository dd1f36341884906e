import * as z from 'zod';
import { type Domain, type Service, ServiceId } from '../graph.ts';
import { Json, Name, Text } from '../text.ts';
import { uuid5 } from '../uuid5.ts';

/** A service as `DomainCreated` asks for it: a kind or alias, or one with a name and settings. */
export const Requirement = z.union([
  Name,
  z.object({
    service_id: ServiceId.optional(),
    name: Name,
    kind: Text,
    settings: z.record(Text, Json).default({}),
  }),
]);
export type Requirement = z.infer<typeof Requirement>;

/** The services that a new domain's requirements mean; a missing id is that of domain and name. */
export const servicesOf = (
  domain_id: Domain['domain_id'],
  requirements: readonly Requirement[],
): readonly Service[] =>
  requirements.map((item) => {
    const { name, kind, settings, service_id } =
      typeof item === 'string'
        ? { name: item, kind: item, settings: {}, service_id: undefined }
        : item;
    return {
      service_id: service_id ?? ServiceId.parse(uuid5(domain_id, name)),
      domain_id,
      name,
      kind,
      settings,
      host_id: null,
      offered: false,
      public: false,
      extra_options: {},
      notes: '',
      nkey: null,
    };
  });
