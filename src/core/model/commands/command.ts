import type {
  Domain,
  DomainId,
  Edge,
  EdgeId,
  Host,
  HostId,
  Link,
  Person,
  PersonId,
  Service,
  ServiceId,
  Workspace,
} from '../graph.ts';

/** Fields that may be given; what is not given stays or has its default. */
type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/**
 * What a person asks for. Ids of new things come from whoever asks, so that a command is plain
 * data and its result is known before it runs. A gesture is a list of commands: all or none.
 */
export type Command =
  | { readonly type: 'configure-workspace'; readonly changes: Changes<Workspace> }
  | {
      readonly type: 'create-domain';
      readonly domain_id: DomainId;
      readonly name: string;
      readonly purpose?: string | undefined;
      readonly administrator?: string | undefined;
    }
  | {
      readonly type: 'update-domain';
      readonly domain_id: DomainId;
      readonly changes: Changes<Omit<Domain, 'domain_id' | 'network_config'>>;
    }
  | {
      readonly type: 'add-service';
      readonly service: Pick<Service, 'service_id' | 'domain_id' | 'name' | 'kind'> &
        Changes<Omit<Service, 'service_id' | 'domain_id' | 'name' | 'kind' | 'nkey'>>;
    }
  | {
      readonly type: 'update-service';
      readonly service_id: ServiceId;
      readonly changes: Changes<Omit<Service, 'service_id' | 'kind'>>;
    }
  | { readonly type: 'add-edge'; readonly edge: Edge }
  | {
      readonly type: 'update-edge';
      readonly edge_id: EdgeId;
      readonly changes: Changes<Pick<Edge, 'kind' | 'subjects'>>;
    }
  | { readonly type: 'add-host'; readonly host: Host }
  | {
      readonly type: 'update-host';
      readonly host_id: HostId;
      readonly changes: Changes<Omit<Host, 'host_id'>>;
    }
  | { readonly type: 'add-link'; readonly link: Link }
  | {
      readonly type: 'update-topology';
      /** The payload of a `NetworkTopologyUpdated`: it replaces all hosts and links. */
      readonly topology: unknown;
    }
  | { readonly type: 'add-person'; readonly person: Person }
  | {
      readonly type: 'update-person';
      readonly person_id: PersonId;
      readonly changes: Changes<Omit<Person, 'person_id'>>;
    }
  | {
      readonly type: 'waive-problem';
      /** The rule's. */
      readonly code: string;
      /** Those of the problem, in any order. */
      readonly elements: readonly string[];
      readonly reason: string;
      /** Who decides it. */
      readonly by: string;
    }
  | {
      readonly type: 'withdraw-waiver';
      readonly code: string;
      readonly elements: readonly string[];
    }
  | {
      readonly type: 'name-version';
      /** The event after which the drawing was so. */
      readonly event_id: string;
      /** Empty: the version has no name any more. */
      readonly name: string;
    }
  | {
      readonly type: 'remove';
      /** Domains, services, hosts, people, edges and links (by `linkId`), in any mixture. */
      readonly ids: readonly string[];
      /** Also remove what needs them; without it, being needed is a rejection. */
      readonly cascade: boolean;
    };

/** Commands of one gesture: decided together, undone together. */
export type Gesture = readonly Command[];
