import { isDeployed } from '../deployment/plan.ts';
import { defineRule } from './define-rule.ts';
import { nameOfService } from './names.ts';

const DIGEST = /@sha256:[0-9a-f]{64}$/;

export const unpinnedContainer = defineRule({
  code: 'unpinned-container',
  family: 'security',
  severity: 'warning',
  why: 'A tag is a name that its owner can give to another image: two machines may run two programs.',
  source: 'https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests',
  ofService: (plan) => {
    const image = String(plan.settings.image ?? '');
    if (!isDeployed(plan) || plan.kind.kind !== 'container' || DIGEST.test(image)) return [];
    return [
      {
        message: `The image of the ${nameOfService(plan)} has no digest: ${image}.`,
        remedy: 'Pin it: podman image inspect says its digest, to be written as image@sha256:….',
        elements: [plan.id],
        setting: 'image',
        option: `virtualisation.oci-containers.containers.${plan.instance}.image`,
      },
    ];
  },
});
