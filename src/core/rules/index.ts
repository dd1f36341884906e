import { type Diagnostic, SEVERITIES } from '../projection.ts';
import type { Rule, RuleInput } from './define-rule.ts';
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

const rank = ({ severity }: Diagnostic): number => SEVERITIES.indexOf(severity);
const textOf = ({ elements, code, message }: Diagnostic): string =>
  [elements[0] ?? '', code, message].join('\n');

/** What the rules find: errors first, then by element. The same drawing gives the same list. */
export const diagnose = (input: RuleInput): readonly Diagnostic[] =>
  RULES.flatMap(({ code, severity, check }) =>
    check(input).map((finding): Diagnostic => ({ code, severity, ...finding })),
  ).sort((a, b) => rank(a) - rank(b) || (textOf(a) < textOf(b) ? -1 : 1));
