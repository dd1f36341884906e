import type { Rule } from './define-rule.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { domainWithoutPurpose } from './domain-without-purpose.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { externalWithoutAddress } from './external-without-address.ts';
import { hostWithoutAddress } from './host-without-address.ts';
import { insecurePackage } from './insecure-package.ts';
import { invalidAddress } from './invalid-address.ts';
import { invalidSetting } from './invalid-setting.ts';
import { maxServices } from './max-services.ts';
import { memoryShort } from './memory-short.ts';
import { missingEnd } from './missing-end.ts';
import { namePattern } from './name-pattern.ts';
import { noSshKey } from './no-ssh-key.ts';
import { nothingOffered } from './nothing-offered.ts';
import { optionType } from './option-type.ts';
import { portClash } from './port-clash.ts';
import { publicData } from './public-data.ts';
import { requiredServices } from './required-services.ts';
import { secretInSetting } from './secret-in-setting.ts';
import { sharedInstanceClash } from './shared-instance-clash.ts';
import { unfreePackage } from './unfree-package.ts';
import { unknownEvent } from './unknown-event.ts';
import { unknownKind } from './unknown-kind.ts';
import { unknownOption } from './unknown-option.ts';
import { unlockedSource } from './unlocked-source.ts';
import { unplacedService } from './unplaced-service.ts';

/** Every rule. */
export const RULES: readonly Rule[] = [
  dependencyCycle,
  domainWithoutPurpose,
  duplicateAddress,
  externalWithoutAddress,
  hostWithoutAddress,
  insecurePackage,
  invalidAddress,
  invalidSetting,
  maxServices,
  memoryShort,
  missingEnd,
  namePattern,
  noSshKey,
  nothingOffered,
  optionType,
  portClash,
  publicData,
  requiredServices,
  secretInSetting,
  sharedInstanceClash,
  unfreePackage,
  unknownEvent,
  unknownKind,
  unlockedSource,
  unknownOption,
  unplacedService,
];
