import type { Service } from '../../core/model/graph.ts';

/** A service of a kind that this version does not know: shown, and kept as it is. */
export const UnknownKind = ({ service }: { service: Service }) => (
  <div className="inspector-note">
    <p>
      This version does not know the kind “{service.kind}”. It is kept as it is, and nothing is
      generated for it.
    </p>
    {Object.keys(service.settings).length > 0 && (
      <pre>{JSON.stringify(service.settings, null, 2)}</pre>
    )}
  </div>
);
