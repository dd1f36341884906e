import type { Gesture } from '../../core/model/commands/command.ts';
import type { Workspace } from '../../core/model/graph.ts';
import { overrideLines, readOverrides, readPermitted } from '../../core/model/nixpkgs-lines.ts';
import { DraftInput } from './draft-input.tsx';

interface Props {
  readonly workspace: Workspace;
  /** The gesture that sets them. */
  readonly update: (changes: Partial<Workspace>) => Gesture;
}

/** What a drawing asks of nixpkgs: arguments of packages, and insecure ones that are let in. */
export const NixpkgsFields = ({ workspace, update }: Props) => (
  <>
    <DraftInput
      label="Overlay: arguments of packages"
      description="One a line; what depends on such a package is built anew."
      placeholder="openssl.static = true"
      lines
      mono
      value={overrideLines(workspace.package_overrides)}
      set={(text) => {
        const read = readOverrides(text);
        return 'problem' in read ? read.problem : update({ package_overrides: read.value });
      }}
    />
    <DraftInput
      label="Insecure packages to let in"
      description="One a line, each with its version. nixpkgs refuses them for known holes."
      placeholder="openssl-1.1.1w"
      lines
      mono
      value={workspace.permitted_insecure_packages.join('\n')}
      set={(text) => {
        const read = readPermitted(text);
        return 'problem' in read
          ? read.problem
          : update({ permitted_insecure_packages: read.value });
      }}
    />
  </>
);
