import { addressInPool } from './address-in-pool.ts';
import { addressOutsideNetwork } from './address-outside-network.ts';
import type { Rule } from './define-rule.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { domainWithoutPurpose } from './domain-without-purpose.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { externalWithoutAddress } from './external-without-address.ts';
import { gatewayOutsideNetwork } from './gateway-outside-network.ts';
import { hostWithoutAddress } from './host-without-address.ts';
import { incompleteTunnel } from './incomplete-tunnel.ts';
import { insecurePackage } from './insecure-package.ts';
import { invalidAddress } from './invalid-address.ts';
import { invalidInterface } from './invalid-interface.ts';
import { invalidSetting } from './invalid-setting.ts';
import { maxServices } from './max-services.ts';
import { memoryShort } from './memory-short.ts';
import { missingBridgeMember } from './missing-bridge-member.ts';
import { missingEnd } from './missing-end.ts';
import { missingInterface } from './missing-interface.ts';
import { namePattern } from './name-pattern.ts';
import { networkTwice } from './network-twice.ts';
import { noSshKey } from './no-ssh-key.ts';
import { nothingOffered } from './nothing-offered.ts';
import { optionType } from './option-type.ts';
import { overlappingNetworks } from './overlapping-networks.ts';
import { portClash } from './port-clash.ts';
import { publicData } from './public-data.ts';
import { requiredServices } from './required-services.ts';
import { secretInSetting } from './secret-in-setting.ts';
import { servedUpwards } from './served-upwards.ts';
import { sharedInstanceClash } from './shared-instance-clash.ts';
import { unfreePackage } from './unfree-package.ts';
import { unknownEvent } from './unknown-event.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownOption } from './unknown-option.ts';
import { unlockedSource } from './unlocked-source.ts';
import { unplacedService } from './unplaced-service.ts';
import { unreachableDependency } from './unreachable-dependency.ts';
import { unusableAddress } from './unusable-address.ts';
import { vlanWithoutParent } from './vlan-without-parent.ts';

/** Every rule. */
export const RULES: readonly Rule[] = [
  addressInPool,
  addressOutsideNetwork,
  dependencyCycle,
  domainWithoutPurpose,
  duplicateAddress,
  externalWithoutAddress,
  gatewayOutsideNetwork,
  hostWithoutAddress,
  incompleteTunnel,
  insecurePackage,
  invalidAddress,
  invalidInterface,
  invalidSetting,
  maxServices,
  memoryShort,
  missingBridgeMember,
  missingEnd,
  missingInterface,
  namePattern,
  networkTwice,
  noSshKey,
  nothingOffered,
  optionType,
  overlappingNetworks,
  portClash,
  publicData,
  requiredServices,
  secretInSetting,
  servedUpwards,
  sharedInstanceClash,
  unfreePackage,
  unknownEvent,
  unknownKind,
  unknownOption,
  unlockedSource,
  unplacedService,
  unreachableDependency,
  unusableAddress,
  vlanWithoutParent,
];
